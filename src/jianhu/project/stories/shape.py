"""What a story may say. ``docs/recipes/write-a-story.md`` explains it to who writes one."""

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from jianhu.kit.shape import Shape

At = Annotated[str, Field(pattern=r"^((\+?\d{1,3} )?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$")]
After = Annotated[str, Field(pattern=r"^(\d{1,4}(\.\d+)?[smhd])?$")]


class Actor(Shape):
    """Somebody with a post: the first, or the ``nth``, who holds it at an office or in a town."""

    post: str
    office: str = ""
    town: str = ""
    town_of: str = ""  # a named place
    nth: int = Field(default=1, ge=1)
    line: int = 0


class Where(Shape):
    """A named place of the county, or a point, moved by metres to the east and north."""

    place: str = ""
    point: tuple[float, float] | None = None
    own_area_of: str = ""  # an actor
    east: float = 0
    north: float = 0


class Camera(Shape):
    """Items that a registered source signs and sends in one batch; ``repeat`` makes n of them."""

    source: str
    items: tuple[dict[str, Any], ...]
    repeat: int = 1
    begin: int = 0  # where on the lattice the first item lies
    apart: float = 0  # metres between repeated items, on a lattice


class Frames(Shape):
    """Readings that a device sends over TCP, one a minute, beginning at the present moment."""

    device: str
    fume: tuple[float, ...] = ()
    cut: bool = False  # the first frame arrives in two halves


class Citizen(Shape):
    """What a resident types into the portal, or says once the matter is closed."""

    text: str = ""
    phone: str = ""
    about: str = ""
    solved: bool | None = None
    words: str = ""


class CaseAct(Shape):
    """What ``who`` does with a case: opens it, fines on the spot, proves, or takes a move."""

    opens: str = ""  # the name it is remembered by
    fines: str = ""  # the same, for a penalty on the spot
    of: str = ""  # a remembered case
    measure: str = ""  # a procedure of coercion that begins beside it, remembered by ``opens``
    takes: str = ""  # a move of its procedure
    proves: tuple[str, ...] = ()  # elements, one piece of evidence each
    item: str = ""  # words of an item that the town may enforce
    cause: str = ""
    conduct: str = ""
    party: dict[str, Any] = {}
    second: str = ""  # an actor
    incident: str = ""  # a remembered incident
    says: dict[str, Any] = {}  # the form of the move, of the penalty, or of the evidence
    offline_since: str = ""  # the phone's time, "10:05", when there was no network
    signs: str = ""  # the title of a document, by ``role``
    role: Literal["officer", "party", "maker", "witness"] = "officer"
    named: str = ""  # who signs, if not the one who acts
    seals: str = ""  # the title of a document
    keeps_seal: str = ""  # the office whose seal is taken into use as a picture


class Check(Shape):
    """One expectation. ``of`` names a remembered incident; the rest is compared with its detail."""

    line: int = 0
    of: str = ""
    case: str = ""  # a remembered case; fields are those of its detail
    blocked: dict[str, str] = {}  # move: words of what is missing for it
    papers: tuple[str, ...] | None = None  # titles of all its documents, in order
    prompts: tuple[str, ...] | None = None  # words of each of its prompts, in order
    helping: tuple[str, ...] | None = None  # names of all its co-organising offices
    unlawful: bool | None = None  # whether things are held too long
    ready: str = ""  # the title of the order that waits to be signed
    breaches: tuple[str, ...] | None = None
    timeline: tuple[str, ...] = ()
    elapsed: str = ""  # from registration to the officers' report, H:MM:SS
    leads: int | None = None
    count: dict[str, Any] | None = None
    is_: int | None = None
    told: str = ""  # an actor
    says: str = ""
    follows: str = ""  # what the reporter of ``of`` reads on the portal
    fields: dict[str, Any] = {}


class Step(Shape):
    """One line of a story."""

    line: int
    say: str = ""
    at: At = ""
    after: After = ""
    who: str = ""
    does: str = ""
    with_: dict[str, Any] = {}
    where: Where | None = None
    camera: Camera | None = None
    device: Frames | None = None
    citizen: Citizen | None = None
    case: CaseAct | None = None
    as_: str = ""
    to: str = ""
    refused: str = ""
    because: str = ""  # words of the refusal's sentence
    expect: tuple[Check, ...] = ()


class Story(Shape):
    name: str
    source: str
    rows: tuple[str, ...] = ()
    signed: bool = False  # every paper of its cases gets the hands and seals it waits for
    starts: AwareDatetime
    actors: dict[str, Actor]
    steps: tuple[Step, ...]
