"""Papers about what happened: the winners' notice, the closing report with the audit heads."""

from app.draw.rules.wins import WinState
from app.event.rules import NamesOnStage
from app.guests.rules.masking import mask_name
from app.report.paper.grid import Cell, Grid, figures
from app.report.paper.leaf import BOLD, GREY, SMALL, Leaf, Style
from app.report.rules.papers import Papers
from app.report.rules.show_facts import WinLine
from app.report.rules.show_pages import QUICK, STATES
from app.report.rules.summary import Figure, summary
from app.report.table import said
from app.words.catalogue import tr, trn
from app.words.formats import listed

_PRIZE, _NUMBER, _NAME = Style(4.6, bold=True), Style(6.4, bold=True), Style(4.2)
_CODE = Style(4.6, bold=True)


def winners(leaf: Leaf, papers: Papers) -> None:
    """The notice on the board: prize by prize the numbers that won, as the proof has them.

    Args:
        leaf: where.
        papers: what is printed.
    """
    draw = papers.book.draw
    held = [win for win in draw.wins if win.state is not WinState.FORFEITED]
    for prize in dict.fromkeys(win.prize for win in held):
        leaf.room(26)
        leaf.line(prize, _PRIZE, after=2)
        for win in held:
            if win.prize == prize:
                _winner(leaf, win, papers.names)
        leaf.y += 4
    if not held:
        leaf.line(tr("Nobody has won yet."), Style(4.2, colour=GREY), after=6)
    if draw.genesis_code:
        leaf.room(24)
        leaf.rule(leaf.y)
        leaf.y += 3
        leaf.line(tr("Anyone can check this draw: the proof begins and ends with these codes."), SMALL)
        leaf.line(listed((draw.genesis_code, draw.head_code)), _CODE)


def _winner(leaf: Leaf, win: WinLine, names: NamesOnStage) -> None:
    leaf.room(12)
    top = leaf.y
    leaf.text(24, top, 34, win.number, _NUMBER)
    after = tr("in place of {number}", number=win.replaced) if win.replaced else ""
    words = listed(
        (
            shown_name(win.name, names),
            tr(STATES[win.state].text) if win.state is WinState.PENDING else "",
            after,
            tr(QUICK.text) if win.quick else "",
        )
    )
    high = leaf.text(62, top + 1.2, 130, words, _NAME)
    leaf.y = top + max(9.0, high + 2)


def shown_name(name: str, names: NamesOnStage) -> str:
    """A name as it may hang on a wall.

    Args:
        name: in full.
        names: the organiser's choice.
    """
    if names is NamesOnStage.FULL:
        return name
    return mask_name(name) if names is NamesOnStage.MASKED else ""


def closing(leaf: Leaf, papers: Papers) -> None:
    """What the organiser signs: the figures, the gifts, the codes, the end of every audit chain.

    Args:
        leaf: where.
        papers: what is printed.
    """
    book = papers.book
    grid = Grid(
        leaf,
        (Cell(tr("Figure"), 70), Cell(tr("Value"), 40, figures(bold=True)), Cell(tr("Of"), 20, figures())),
    )
    for figure in summary(book).figures:
        grid.row(*_figure(figure, papers))
    if book.gifts:
        _gifts(leaf, papers)
    _chains(leaf, papers)
    _sign(leaf)


def _figure(figure: Figure, papers: Papers) -> tuple[str, str, str]:
    value = said(figure.value, figure.kind, papers.book.head.tz)
    return tr(figure.label.text), value or "–", "" if figure.of is None else str(figure.of)


def _gifts(leaf: Leaf, papers: Papers) -> None:
    leaf.y += 5
    leaf.line(tr("Gifts"), BOLD, after=2)
    heads = (
        tr("Brought"),
        tr("Planned"),
        tr("Given"),
        tr("Returned"),
        tr("Owed"),
        tr("Counted"),
        tr("Difference"),
    )
    grid = Grid(leaf, (Cell(tr("Gift"), 50), *(Cell(head, 18, figures()) for head in heads)))
    for gift in papers.book.gifts:
        counted = (gift.counted, gift.difference)
        numbers = (gift.brought, gift.planned, gift.given, gift.returned, gift.owed)
        grid.row(gift.gift, *map(str, numbers), *("–" if n is None else str(n) for n in counted))


def _chains(leaf: Leaf, papers: Papers) -> None:
    audit = papers.book.audit
    leaf.y += 5
    leaf.room(30)
    leaf.line(tr("Audit chain"), BOLD, after=1)
    words = trn("{n} action, every link holds.", "{n} actions, every link holds.", audit.actions)
    if not audit.whole:
        words = tr("Broken at {desk}, number {n}", desk=audit.broken_desk, n=audit.broken_number)
    leaf.line(words, after=2)
    grid = Grid(
        leaf,
        (Cell(tr("Desk"), 24), Cell(tr("Actions"), 16, figures()), Cell(tr("Head of the chain"), 130, SMALL)),
    )
    for chain in audit.chains:
        grid.row(chain.desk, str(chain.actions), chain.mac)


def _sign(leaf: Leaf) -> None:
    leaf.room(40)
    leaf.y += 14
    top = leaf.y
    for at, who in enumerate((tr("Organiser"), tr("Witness"))):
        leaf.text(20 + at * 92, top, 80, who, SMALL)
        leaf.text(20 + at * 92, top + 12, 80, "______________________________", Style(3.6, colour=GREY))
    leaf.y = top + 20
