"""Waiting for what shows, is kept on the phone or is sent from it, never for a time."""

from contextlib import contextmanager

PATIENCE = 40_000  # milliseconds

STANDS = """() => {
    const app = document.querySelector('#app')
    if (app && !app.childElementCount) return false
    if ([...document.querySelectorAll('main')].some((each) => !each.childElementCount)) return false
    if (document.querySelector('[aria-label="正在载入"]')) return false
    const ends = (each) => each.effect?.getComputedTiming().endTime !== Infinity
    if (document.getAnimations().some((each) => each.playState === 'running' && ends(each)))
        return false
    const [seen, now] = [document.body.innerHTML.length, performance.now()]
    if (globalThis.stood?.seen !== seen) globalThis.stood = {seen, since: now}
    return now - globalThis.stood.since > 250
}"""

TABLE = """async (table) => {
    const found = []
    const known = await indexedDB.databases()
    for (const {name} of known.filter((each) => each.name.startsWith('jianhu-field-'))) {
        const asked = indexedDB.open(name)
        const db = await new Promise((done) => { asked.onsuccess = () => done(asked.result) })
        const rows = db.transaction(table).objectStore(table).getAll()
        found.push(...await new Promise((done) => { rows.onsuccess = () => done(rows.result) }))
        db.close()
    }
    return found
}"""

KEPT = f"""async ([table, words]) => {{
    const all = JSON.stringify(await ({TABLE})(table))
    return words.every((each) => new RegExp(each).test(all))
}}"""

WALK = f"""async () => {{
    const shelf = new Map((await ({TABLE})('shelf')).map((row) => [row.path, row.answer]))
    const [, walk] = [...shelf].find(([path]) => path.startsWith('/api/inspections/walk')) ?? []
    const visits = walk?.map(({{number}}) => shelf.get(`/api/inspections/visits/${{number}}`))
    const code = ({{party_path: path}}) => !path || shelf.has(path.replace('?', '.svg?'))
    return !!visits?.every((visit) => visit && code(visit))
}}"""


def until(page, seen, arg=None):
    """Ask the page until ``seen`` is true; to ``wait_for_function`` a promise is true at once."""
    page.evaluate(
        f"""async (arg) => {{
            const ends = performance.now() + {PATIENCE}
            while (!(await ({seen})(arg))) {{
                if (performance.now() > ends) throw new Error('it did not come')
                await new Promise((go) => setTimeout(go, 50))
            }}
        }}""",
        arg,
    )


def settled(page):
    """Everything has come, nothing slides, and for a quarter of a second nothing changed."""
    page.wait_for_function(STANDS)


def drafted(page, words):
    """What is typed is kept a moment later; ``words`` is a pattern."""
    until(page, KEPT, ["drafts", [words]])


def shelved(page, *paths):
    """What is fetched beforehand is here; each of ``paths`` is a pattern."""
    until(page, KEPT, ["shelf", list(paths)])


def walk_shelved(page):
    """All visits of the day are here, with their codes."""
    until(page, WALK)


def outbox(page):
    """What was said on the phone and has not arrived."""
    return page.evaluate(TABLE, "outbox")


def refused_again(page, before):
    """Another try than ``before`` was refused as well."""
    until(page, KEPT, ["outbox", [rf'^(?!.*{before}).*"state":"refused"']])


@contextmanager
def sent(page, many=1):
    """What is said in the block is answered, and nothing waits any longer.

    Right after a click the outbox is still as empty as when all is sent: the answers are counted.
    """
    answered = []
    page.on("response", lambda answer: _is_said(answer) and answered.append(answer))
    yield
    while len(answered) < many:
        page.wait_for_event("response", predicate=_is_said)
    page.wait_for_selector("text=待上传 0")


def _is_said(answer):
    return "idempotency-key" in answer.request.headers


def online_again(page, waited):
    """The network is back, and all that waited without it goes out."""
    page.wait_for_selector(f"text=待上传 {waited}")
    page.context.set_offline(False)
    page.wait_for_selector("text=待上传 0")


def second_passed(page):
    """Two times that are written to the second are not one."""
    began = page.evaluate("Date.now()")
    page.wait_for_function("began => Math.floor(Date.now() / 1000) > began / 1000", arg=began)
