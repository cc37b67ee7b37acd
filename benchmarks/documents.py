"""Documents: what a penalty decision costs to set, by Typst and by WeasyPrint; fifty at once.

Both set the same text, four pages, in the same faces, as PDF/A-2b, with a QR code; the facts of
each case are other letters, so that they are not found ready. WeasyPrint is no dependency of ours:
where it is not installed (it also needs Pango), its row is left out.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from random import Random
from typing import Any

from benchmarks.house import ROOT, House, conclude, on_both, percentile
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.fonts import faces
from jianhu.base.paper.images import qr_svg
from jianhu.base.paper.typesetting import pdf
from jianhu.cases.rules.documents import DOCUMENTS, fill, templates

TARGET_MS, MANY, AT_ONCE, PROCESSES = 150, 40, 50, 2
DECISION = "penalty-decision"


def run() -> dict[str, Any]:
    setters = [_measured("Typst", pdf), *_weasyprint()]
    target = f"≤ {TARGET_MS} ms median; {AT_ONCE} at once on {PROCESSES} cores, none doubled"
    result = conclude("documents", target, on_both(at_once))
    result["setters"] = setters
    result["met"] = result["met"] and setters[0]["median_ms"] <= TARGET_MS
    return result


def decision(number: int) -> Document:
    template = templates()[DECISION]
    context = DOCUMENTS.sample(template.examples[0])
    context["act"]["number"] = template.number(context["office"]["letters"], 2026, number)
    words = [word for key in ("facts", "harm") for word in context["case"][key]]
    context["case"]["facts"] += "".join(Random(number).choices(words, k=300)) + "。"
    return fill(template, context)


def _measured(name: str, make: Callable[[Document], bytes]) -> dict[str, Any]:
    took, made = [], b""
    for number in range(MANY + 1):
        document = decision(number)
        begun = time.perf_counter()
        made = make(document)
        took.append(1000 * (time.perf_counter() - begun))
    return {
        "setter": name,
        "first_ms": round(took[0]),
        "median_ms": round(percentile(took[1:], 0.5), 1),
        "p95_ms": round(percentile(took[1:], 0.95), 1),
        "kilobytes": round(len(made) / 1024),
    }


def _weasyprint() -> list[dict[str, Any]]:
    try:
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError):  # the second: without Pango
        return []
    known = FontConfiguration()

    def make(document: Document) -> bytes:
        page = HTML(string=_html(document))
        return bytes(page.write_pdf(font_config=known, pdf_variant="pdf/a-2b"))

    return [_measured("WeasyPrint", make)]


STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@page { @bottom-center { content: "第 " counter(page) " 页" } }
body { font: 15.75pt/28pt %s; text-align: justify } p { margin: 0; text-indent: 2em }
h1 { font: bold 22pt/35pt %s; text-align: center } svg { width: 24mm; height: 24mm }
"""


def _html(document: Document) -> str:
    text = "".join(f"<p>{escape(line)}</p>" for line in document.text().splitlines())
    body, title = (",".join(f"'{face}'" for face in faces()[role]) for role in ("body", "title"))
    code = qr_svg("https://jianhu.example/a/330699260000000012")
    style = STYLE % (body, title)
    return (
        f"<html lang=zh-CN><title>{document.title}</title><style>{style}</style>"
        f"<h1>{document.office}<br>{document.title}</h1>{text}{code}</html>"
    )


def at_once(house: House, kind: str) -> dict[str, Any]:
    """Number and set fifty decisions in two processes that begin together."""
    command = [sys.executable, "-m", "benchmarks.inside", "documents", str(AT_ONCE // PROCESSES)]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running = [
        subprocess.Popen(command, env=house.environment, cwd=ROOT, **pipes)
        for _ in range(PROCESSES)
    ]
    for process in running:
        assert process.stdout
        assert process.stdout.readline() == "up\n"
    begun = time.perf_counter()
    for process in running:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    made = [json.loads(process.communicate()[0].splitlines()[-1]) for process in running]
    seconds = time.perf_counter() - begun
    numbers = sorted(number for each in made for number in each["numbers"])
    return {
        "documents": len(numbers),
        "seconds": round(seconds, 2),
        "per_s": round(len(numbers) / seconds, 1),
        "each_p95_ms": round(percentile([ms for each in made for ms in each["took"]], 0.95)),
        "met": numbers == list(range(1, AT_ONCE + 1)),
    }


def number_and_set(count: int) -> dict[str, Any]:
    """Runs inside the house, once it hears a line: each document has its own transaction."""
    from django.db import transaction

    from jianhu.base.numbering import next_number

    pdf(decision(0))
    sys.stdout.write("up\n")
    sys.stdout.flush()
    sys.stdin.readline()
    numbers, took = [], []
    for _ in range(count):
        begun = time.perf_counter()
        with transaction.atomic():
            numbers.append(next_number("鉴综执罚决", 2026))
        pdf(decision(numbers[-1]))
        took.append(1000 * (time.perf_counter() - begun))
    return {"numbers": numbers, "took": took}
