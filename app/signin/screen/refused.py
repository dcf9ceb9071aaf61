"""What stands below the head of a refusal: the one next step, and why; never a dead end."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.guests.rules.guest import GuestView
from app.kit.widgets import painting
from app.kit.widgets.button import Button, Kind
from app.kit.widgets.card import Card, column, held, row
from app.kit.widgets.label import Line, Paragraph
from app.signin.rules.outcome import RULES_OF_THE_EVENT, Answer, Outcome, Reason, Way
from app.signin.screen.about import AboutCard
from app.signin.screen.framed import Framed
from app.signin.screen.scene import Scene, fact_row, nothing
from app.signin.screen.tiles import picture_label
from app.words.catalogue import tr
from app.words.formats import clock, desk_words, listed


@dataclass(frozen=True)
class Step:
    """The one next step.

    Args:
        words: what to do.
        below: what else helps.
        verb: of the button, "" for none.
        act: what the button does.
        key: its key cap.
        kind: of the button; what sets a rule aside is not the first thing to press.
    """

    words: str
    below: str = ""
    verb: str = ""
    act: Callable[[], None] = nothing
    key: str = ""
    kind: Kind = Kind.PRIMARY


def can_admit(answer: Answer | None) -> bool:
    """Whether it is a rule of the event that says no, to somebody who is not inside already.

    Args:
        answer: what the desk was told.
    """
    if answer is None or answer.outcome not in RULES_OF_THE_EVENT or answer.sign_in_id:
        return False
    return answer.guest is not None or answer.way is Way.WALK_IN


def next_step(scene: Scene) -> Step:
    """The one next step after a refusal; never a dead end.

    Args:
        scene: what is shown.
    """
    step = _step(scene)
    if not can_admit(scene.answer):
        return step
    return replace(step, verb=tr("Admit anyway"), act=scene.deeds.admit, key="Alt 1", kind=Kind.SECONDARY)


def _step(scene: Scene) -> Step:
    answer, guest, deeds = scene.answer, scene.answer.guest, scene.deeds
    if answer.first is not None and answer.outcome in RULES_OF_THE_EVENT:
        time, desk = clock(answer.first.at, scene.zone), desk_words(answer.first.desk)
        return Step(tr("Inside since {time}", time=time), tr("Signed in at {desk}: nothing to do", desk=desk))
    search = Step(
        tr("Search by name"), tr("Or register the guest as a walk-in"), tr("Find"), deeds.find, "F2"
    )
    if answer.reason is Reason.NO_LIST:
        return Step(tr("Import the guest list first"), tr("Prepare, Guests, Import. Until then walk-ins can be registered."), tr("Walk-in"), deeds.walk_in, "F3")  # fmt: skip
    if answer.outcome is Outcome.NOT_OPEN and answer.opens_at is not None:
        return Step(tr("Sign-in opens at {time}", time=clock(answer.opens_at, scene.zone)), tr("Please ask the guest to wait in the lobby"))  # fmt: skip
    if answer.outcome is Outcome.CLOSED and answer.closes_at is not None:
        return Step(tr("Sign-in closed at {time}", time=clock(answer.closes_at, scene.zone)), tr("The organiser decides; ask there"))  # fmt: skip
    if answer.outcome is Outcome.OTHER_EVENT:
        return Step(tr("Ask which event the guest wants"), tr("Perhaps the guest is on this list too"), tr("Find"), deeds.find, "F2")  # fmt: skip
    return _about_guest(scene, guest) if guest is not None else search


def _about_guest(scene: Scene, guest: GuestView) -> Step:
    if scene.answer.reason is Reason.REISSUED:
        tail = guest.phone_tail
        below = (
            tr("Not at hand? Check phone tail {tail} and sign in", tail=tail)
            if tail
            else tr("Not at hand? Check the name and sign in")
        )
        return Step(tr("Ask for the new card"), below, tr("Checked: sign in"), lambda: scene.deeds.pick(guest.id), "Alt 1")  # fmt: skip
    if guest.host:
        return Step(tr("Call the host, {name}", name=guest.host), guest.host_phone)
    return Step(tr("Ask the organiser"), tr("The list says that this guest is not expected"))


def refused_body(scene: Scene) -> QWidget:
    """The body of a refusal.

    Args:
        scene: what to show.
    """
    layout = column(14, (20, 18, 20, 14))
    layout.addWidget(_step_box(next_step(scene)))
    why = Card(padding=18)
    answer = scene.answer
    why.body.addWidget(Line(tr("Did the guest mean") if answer.near else tr("Why"), 13, 400, "text2"))
    for near in answer.near:
        why.body.addLayout(_near_row(scene, near.guest, swapped=near.swapped))
    if not answer.near:
        time = clock(answer.at, scene.zone, seconds=True)
        why.body.addWidget(fact_row("prohibit", "refuse_text", time, why_words(answer)))
    why.body.addStretch(1)
    layout.addWidget(why, 1)
    if scene.tall and answer.guest is not None:
        layout.addWidget(AboutCard(answer.guest), 1)
    if scene.short:
        return held(layout)
    line = row(8)
    walk = Button(tr("Walk-in"), icon="user-plus", key="F3")
    walk.clicked.connect(scene.deeds.walk_in)
    following = Button(tr("Next guest"), icon="caret-right", key="Esc")
    following.clicked.connect(scene.deeds.next_guest)
    line.addWidget(walk)
    line.addStretch(1)
    line.addWidget(following)
    layout.addLayout(line)
    return held(layout)


def why_words(answer: Answer) -> str:
    """Why an attempt was refused, in a sentence.

    Args:
        answer: what the desk was told.
    """
    if answer.reason is Reason.NO_LIST:
        return tr("The event holds no guests yet, so no card can be known")
    if answer.reason is Reason.REISSUED:
        return tr(
            "A newer card was issued; the old one was read at {desk}, not signed in",
            desk=desk_words(answer.desk),
        )
    if answer.reason is Reason.UNREADABLE:
        return tr("What was read is no invitation code")
    return {
        Outcome.REVOKED: tr("The card was withdrawn and no other was issued"),
        Outcome.CANCELLED: tr("The guest said that they are not coming"),
        Outcome.OTHER_EVENT: tr("The code was made for another event"),
        Outcome.NOT_OPEN: tr("Read before the doors open, not signed in"),
        Outcome.CLOSED: tr("Read after the doors closed, not signed in"),
    }.get(answer.outcome) or tr("Nobody on the list has this code")


def _near_row(scene: Scene, guest: GuestView, *, swapped: bool) -> QHBoxLayout:
    line = row(12)
    line.addWidget(Line(guest.name, 17, 700))
    line.addWidget(Line(listed((guest.organisation, guest.number, guest.phone_tail)), 15, 400, "text2"), 1)
    why = tr("two characters swapped") if swapped else tr("one character off")
    line.addWidget(Line(why, 13, 400, "text2", painting.RIGHT))
    pick = Button(tr("Checked: sign in"), icon="check")
    pick.clicked.connect(lambda: scene.deeds.pick(guest.id))
    line.addWidget(pick)
    return line


def _step_box(step: Step) -> QWidget:
    box = Framed("surface", "accent", 2)
    line = row(18, (20, 14, 16, 14))
    line.addWidget(picture_label("arrow-right-bold", 26, "accent_text"))
    texts = column(2)
    texts.addWidget(Paragraph(step.words, 20, 700))
    if step.below:
        texts.addWidget(Paragraph(step.below, 15, 400, "text2"))
    line.addLayout(texts, 1)
    if step.verb:
        button = Button(step.verb, step.kind, key=step.key, height=56)
        button.clicked.connect(step.act)
        line.addWidget(button)
    box.setLayout(line)
    return box
