"""The three questions of the desk: who walks in, why is it undone, who signs in for whom."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from app.guests.rules.guest import CategoryView, GuestView
from app.guests.rules.intake import Draft
from app.kit.theme.look import theme
from app.kit.widgets.card import row
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line
from app.kit.widgets.states import Chip
from app.kit.widgets.stepper import Stepper
from app.signin.rules.undo import Consequence, consequences
from app.words.catalogue import language, tr
from app.words.formats import clauses, listed


class WalkIn(Dialog):
    """Name, organisation and category are enough.

    Args:
        categories: of the event.
        called: who is on the list by a name; somebody who is there already must not come twice.
        name: already typed into the search.
        parent: Qt's.
    """

    def __init__(
        self,
        categories: tuple[CategoryView, ...],
        called: Callable[[str], tuple[GuestView, ...]],
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Walk-in"), tr("Register and sign in"), parent=parent)
        self._categories, self._called = categories, called
        self.listed = Line("", 13, 500, "already_text")
        self.name, self.organisation = Field(name=tr("Name")), Field(name=tr("Organisation"))
        self.name.setText(name)
        self.category = QComboBox()
        self.category.setAccessibleName(tr("Category"))
        self.category.setFixedHeight(theme().px(40))
        self.category.addItems([one.label(language()) for one in categories])
        usual = next((k for k, one in enumerate(categories) if not one.vip), 0)
        self.category.setCurrentIndex(usual)
        self.companions = Stepper(0, name=tr("Companions"))
        for words, field in (
            (tr("Name"), self.name),
            (tr("Organisation"), self.organisation),
            (tr("Category"), self.category),
            (tr("Companions"), self.companions),
        ):
            self.body.addWidget(Line(words, 13, 400, "text2"))
            self.body.addWidget(field)
            if field is self.name:
                self.body.addWidget(self.listed)
        self.name.textChanged.connect(self._check)
        self._check()
        self.name.setFocus()

    def _check(self) -> None:
        named = bool(self.name.text().strip())
        self.verb.setEnabled(named)
        self.verb.say(tr("Register and sign in") if named else tr("The name is missing"))
        there = self._called(self.name.text()) if named else ()
        who = (listed((one.name, one.organisation, one.number)) for one in there[:1])
        self.listed.say(tr("On the list already: {who}. Is it this guest?", who=next(who)) if there else "")

    def draft(self) -> Draft:
        """The guest as typed."""
        chosen = self.category.currentIndex()
        draft = Draft(
            " ".join(self.name.text().split()),
            organisation=" ".join(self.organisation.text().split()),
            companions=self.companions.value,
        )
        if 0 <= chosen < len(self._categories):
            draft = Draft(
                draft.name,
                organisation=draft.organisation,
                category=self._categories[chosen].name,
                companions=draft.companions,
            )
        return draft


def consequence_words(consequence: Consequence) -> str:
    """What follows from an undo, in words.

    Args:
        consequence: one of them.
    """
    return {
        Consequence.LEAVES_DRAW: tr("leaves the draw"),
        Consequence.GIFTS_CLOSE: tr("open gifts are closed"),
        Consequence.LEAVES_MEAL: tr("is not counted for the meal"),
        Consequence.COMPANIONS_LEAVE: tr("companions are not counted either"),
        Consequence.BADGE_BACK: tr("take the badge back if one was printed"),
        Consequence.SIGNS_AGAIN: tr("the signature stays with it, the guest signs again next time"),
    }[consequence]


class Undo(Dialog):
    """Why a sign-in is undone, and what follows.

    Args:
        guest: whose.
        draws: whether the guest holds a ticket.
        companions: how many came along.
        badges: sign-ins print badges.
        signed: there is a signature.
        parent: Qt's.
    """

    def __init__(
        self,
        guest: GuestView,
        *,
        draws: bool,
        companions: int,
        badges: bool,
        signed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        follows = consequences(
            draws=draws, meal=guest.meal, companions=companions, badges=badges, signed=signed
        )
        words = tr("What follows: {list}", list=clauses(consequence_words(one) for one in follows))
        super().__init__(
            tr("Undo the sign-in of {name}?", name=guest.name), tr("Undo"), words, danger=True, parent=parent
        )
        line = row(8)
        self._chips = tuple(Chip(words) for words in (tr("Wrong guest"), tr("Same name"), tr("Left again")))
        for chip in self._chips:
            line.addWidget(chip)
            chip.clicked.connect(self._chosen)
        line.addStretch(1)
        self.other = Field(tr("Another reason"))
        self.other.textChanged.connect(self._check)
        self.body.addLayout(line)
        self.body.addWidget(self.other)
        self._chips[0].setChecked(True)

    def reason(self) -> str:
        """Why, in the operator's words."""
        typed = " ".join(self.other.text().split())
        return typed or next((chip.text() for chip in self._chips if chip.isChecked()), "")

    def _chosen(self) -> None:
        pressed = self.sender()
        for chip in self._chips:
            chip.setChecked(chip is pressed)
        self.other.clear()
        self._check()

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.reason()))
        # whoever has typed a reason means it: Enter undoes; without one Enter leaves everything as it is
        (self.verb if self.other.text().strip() else self.leave).setDefault(True)


class Proxy(Dialog):
    """Who signs in for the guest.

    Args:
        guest: for whom.
        parent: Qt's.
    """

    def __init__(self, guest: GuestView, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Who signs in for {name}?", name=guest.name),
            tr("Write it down"),
            tr("The sign-in book says so."),
            parent=parent,
        )
        self.who = Field(name=tr("Name"))
        self.body.addWidget(self.who)
        self.who.textChanged.connect(self._check)
        self._check()
        self.who.setFocus()

    def _check(self) -> None:
        named = bool(self.who.text().strip())
        self.verb.setEnabled(named)
        self.verb.say(tr("Write it down") if named else tr("The name is missing"))
