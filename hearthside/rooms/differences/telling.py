"""What one of the two writes on a page, and what they take from it."""

from __future__ import annotations

from hearthside.engine.differences import Side
from hearthside.journal.book import AlreadyGiven, Book
from hearthside.records import Record
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart
from hearthside.records.kinds.difference_step import DifferenceStep
from hearthside.records.labels import difference as label
from hearthside.rooms.differences.forms import LookForm, PartForm, StepForm
from hearthside.rooms.differences.page import Page, PartRow, leaves


def begin(book: Book, title: str, token: str, *, alone: bool) -> bool:
    """Open a page; False if this tap had been taken already."""
    if token in leaves(book):
        return False
    record = Difference(difference=token, title=title)
    if alone or book.solo:
        book.keep(record)
        return True
    return _shared(book, record, token)


def show_page(book: Book, page: Page) -> bool:
    """Let the partner see a page that was prepared alone: its name, and nothing that is a draft."""
    return _shared(book, Difference(difference=page.token, title=page.now.title or ""), page.token)


def ways(book: Book, page: Page, row: PartRow) -> tuple[str, ...]:
    """What can be done with words about a part. Sealing makes sense while neither has shown anything."""
    if not page.now.shared or book.solo or book.closed:
        return ("keep",)
    if row.mine.shown or row.theirs.shown or row.state not in ("nobody", "theirs"):
        return ("keep", "show")
    return ("keep", "seal", "show")


def write(book: Book, page: Page, row: PartRow, form: PartForm) -> str:
    """Keep, show or seal a part; gives the code of what to say. The draft before it goes."""
    given = form.cleaned_data
    record = DifferencePart(difference=page.token, part=row.slug, words=given["words"])
    way = given.get("way") or "keep"
    if way not in ways(book, page, row):
        return "already"
    try:
        if way == "seal":
            book.give(record, label(page.token, row.slug))
        elif way == "show":
            book.share(record, label=("difference-shown", page.token, form.name))
        else:
            book.keep(record)
    except AlreadyGiven:
        return "already"
    _erase_draft(book, row.mine)
    if way == "seal" and row.is_sealed_by_them:
        return "differences.both"
    return {"seal": "differences.sealed", "show": "differences.given"}.get(way, "differences.draft")


def take_back(book: Book, row: PartRow) -> None:
    """Erase all that I have in a part: draft, sealed, shown, and what was shown before."""
    side = row.mine
    said = (side.draft, side.sealed, side.shown, *side.earlier)
    book.erase_these([one.id for one in said if one is not None])


def _erase_draft(book: Book, side: Side) -> None:
    if side.draft is not None:
        book.erase(side.draft.id)


def propose(book: Book, page: Page, form: StepForm) -> bool:
    """Propose a step, in the place of one that waits if there is one."""
    given, waiting = form.cleaned_data, page.now.proposal
    record = DifferenceStep(
        difference=page.token,
        step=form.name,
        verb="propose",
        words=given["words"],
        look=form.later("day"),
        instead=waiting.step if waiting else None,
    )
    return _shared(book, record, f"{page.token}-{form.name}", after=page.now.latest)


def answer(book: Book, page: Page, step: str, verb: str) -> str | None:
    """Say yes or not yet to the proposal of the other one, or take back one's own; gives what to say."""
    waiting = page.now.proposal
    if waiting is None or waiting.step != step:
        return None
    mine = waiting.said.author == book.me
    if mine and verb == "back":
        return "differences.back" if book.erase(waiting.said.id) else None
    if mine or verb not in ("yes", "not_yet"):
        return None
    agreed = verb == "yes"
    record = DifferenceStep(
        difference=page.token,
        step=step,
        verb="yes" if agreed else "not_yet",
        look=waiting.look if agreed else None,
    )
    code = "differences.agreed" if agreed else "differences.not-yet"
    is_new = _shared(book, record, f"{page.token}-{step}-answer", after=page.now.latest)
    return code if is_new else "already"


def look(book: Book, page: Page, form: LookForm) -> str | None:
    """Say how the step went, what has changed and when to come back, as far as given; gives what to say."""
    told = _went(book, page, form)
    given = form.cleaned_data
    if told is not None and not (given["words"] or given["next"]):
        return "differences.went" if told else None
    record = DifferenceLook(difference=page.token, verb="look", words=given["words"], next=form.later("next"))
    if page.now.shared and not book.solo:
        is_new = _shared(book, record, f"{page.token}-{form.name}", after=page.now.latest)
        return "differences.looked" if is_new or told else None
    book.keep(record)
    return "differences.looked"


def _went(book: Book, page: Page, form: LookForm) -> bool | None:
    """Say how an agreed step went; whether that is new, None where nothing is said of it."""
    given = form.cleaned_data
    step = page.step(given.get("step") or "")
    if not given.get("how") or step is None or step.outcome != "agreed":
        return None
    record = DifferenceStep(
        difference=page.token, step=step.step, verb="went", words=given["went"], how=given["how"]
    )
    return _shared(book, record, f"{page.token}-{form.name}-went", after=page.now.latest)


def put(book: Book, page: Page, verb: str) -> str | None:
    """Put it aside or take it up, for both; say or unsay that I am at peace; not today. What to say then."""
    now, token = page.now, page.token
    if verb == "later":
        book.keep(DifferenceLook(difference=token, verb="later"))
        return "differences.later"
    if verb == "show" and not now.shared and now.author == book.me and not book.solo:
        return "differences.shown" if show_page(book, page) else "already"
    fits = {
        "aside": not now.aside,
        "again": now.aside,
        "peace": book.me not in now.peace,
        "unrest": book.me in now.peace,
    }
    if not (now.shared and not book.solo and fits.get(verb)):
        return None
    record = DifferenceLook(difference=token, verb=verb)  # type: ignore[arg-type]  # one of those in `fits`
    book.share(record, after=now.latest)
    return f"differences.{verb}"


def _shared(book: Book, record: Record, once: str, *, after: int = 0) -> bool:
    """Share it once. `after`: when what it follows was written, also within the same second."""
    try:
        book.share(record, label=("difference-once", once), after=after)
    except AlreadyGiven:
        return False
    return True
