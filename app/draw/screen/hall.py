"""How the hall takes part: the ways to choose from, a beacon's value, who rolls, and the second person."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from app.draw.rules.dice import Beacon
from app.draw.rules.state import Step
from app.draw.screen import verbs
from app.draw.screen.dialogs import BeaconQuestion, Second, answered, table_question
from app.draw.screen.flow import Flow
from app.words.catalogue import tr


class AskingHall(QObject):
    """Dialogs about what the hall gives.

    Args:
        flow: the console.
        page: whose window dialogs stand over.
        print_code: prints the code of this request; None without a printer.
    """

    def __init__(self, flow: Flow, page: QWidget, print_code: Callable[[], None] | None) -> None:
        super().__init__(page)
        self._print_code = print_code
        self._flow, self._page = flow, page
        self._reading: BeaconQuestion | None = None

    def ways(self) -> None:
        """Choose how the audience takes part, at the button that was pressed, whatever pressed it."""
        menu, focused = self.ways_menu(), QApplication.focusWidget()
        menu.triggered.connect(self._chosen)
        by_key = isinstance(focused, QAbstractButton)
        menu.popup(focused.mapToGlobal(focused.rect().bottomLeft()) if by_key else QCursor.pos())

    def ways_menu(self) -> QMenu:
        """The ways to take part, and what can be added to them."""
        menu = QMenu(self._page)
        for words, way in (
            (tr("Twenty dice from five tables"), "20d10"), (tr("Ten guests hold up a digit each"), "digits"),
            (tr("A public beacon alone"), "beacon"), (tr("Quick mode, without the audience"), "quick"),
            ("", ""), (tr("Add a public beacon's value"), "add"), (tr("Name the tables"), "names"),
        ):  # fmt: skip
            if way:
                menu.addAction(words).setData(way)
            else:
                menu.addSeparator()
        if self._print_code is not None:
            menu.addAction(tr("Print the code")).setData("print")
        return menu

    def _chosen(self, action: QAction) -> None:
        self.way(str(action.data()))

    def way(self, way: str) -> None:
        """Take part in this way.

        Args:
            way: of the menu.
        """
        if way == "names":
            self.tables()
        elif way == "add":
            self.beacon()
        elif way == "print" and self._print_code is not None:
            self._print_code()
        else:
            verbs.use(self._flow, way)

    def beacon(self) -> None:
        """Read a public beacon's value from a phone, by scanner or by hand."""
        flow = self._flow
        if flow.state.step is not Step.DICE or flow.giving.kind == "quick":
            return
        question = self._reading = BeaconQuestion(flow.giving.beacon, self._page)
        used = answered(question)
        self._reading = None
        if used:
            flow.give(flow.giving.with_beacon(Beacon(question.value(), question.text("by"))))

    def scanned(self, text: str) -> bool:
        """Take a scanned text as the beacon's value while that is asked for.

        Args:
            text: as scanned.

        Returns:
            Whether it was asked for.
        """
        if self._reading is None:
            return False
        self._reading.fields["value"].setText(text)
        return True

    def tables(self) -> None:
        """Name the tables that give the dice."""
        giving = self._flow.giving
        question = table_question(giving.tables, self._page)
        if answered(question):
            names = tuple(question.text(str(at)) for at in range(len(giving.tables)))
            self._flow.give(replace(giving, tables=names))

    def back(self) -> None:
        """One digit back."""
        verbs.type_digits(self._flow, self._flow.giving.digits.back())

    def check(self) -> None:
        """A second person compares what was typed."""
        flow, giving = self._flow, self._flow.giving
        if flow.state.step is not Step.DICE or not giving.complete or giving.kind == "quick":
            return
        question = Second(giving, flow.operator, self._page)
        if answered(question):
            verbs.type_digits(flow, giving.digits.check(question.text("person"), flow.operator))
