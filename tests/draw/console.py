"""The operator's console on a real event file, and everything that it puts on the stage and on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.draw.rules.onstage import OnStage
from app.draw.rules.sealed import Kept
from app.draw.rules.state import Mode, Step
from app.draw.screen import verbs
from app.draw.screen.asking import OnPaper
from app.draw.screen.dialogs import Questions
from app.draw.screen.page import DrawPage
from app.kit.background import Lane
from app.kit.changes import Changes
from app.kit.widgets.button import Button
from app.kit.widgets.dialog import Dialog
from app.store.acts import Act
from app.store.database import Database
from app.words.errors import KnownError


class Console:
    """A page, its lane, and everything it put on the stage."""

    def __init__(self, qtbot: QtBot, path: Path, size: tuple[int, int] = (1278, 678)) -> None:
        self.qtbot, self.shown, self.printed = qtbot, list[OnStage](), list[Kept]()
        self.on_paper = OnPaper()
        self.faults: list[KnownError | Exception] = []
        self.lane = Lane(lambda: Database.open(path), self.faults.append, self.faults.append)
        changes = Changes()
        self.lane.news.connect(changes.changed)
        self.lane.start(lambda: None, self.faults.append)
        self.page = DrawPage(
            self.lane, changes, lambda: Act.new("draw", "Liu Fang"), self.shown.append,
            print_code=self.printed.append, on_paper=lambda: self.on_paper,
        )  # fmt: skip
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.flow = self.page.flow
        self.settle(Step.START)

    def settle(self, step: Step, when: Callable[[], bool] = lambda: True) -> None:
        def there() -> bool:
            return self.flow.known and not self.flow.busy and self.flow.state.step is step and when()

        self.qtbot.waitUntil(there)

    def key(self, key: Qt.Key | str) -> None:
        QTest.keyClick(self.page, key)  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownMemberType]

    def primary(self) -> Button:
        button = self.page.centre.foot.primary()
        assert button is not None
        return button

    def press(self) -> None:
        assert self.primary().isEnabled(), self.primary().text()
        self.primary().click()

    def ask(self, question: Callable[..., object]) -> object:
        found: list[object] = []
        self.lane.run(lambda store: store.ask(question), found.append, owner=self.page)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def begun(self, prize_draw: bool = True) -> None:
        verbs.freeze(self.flow, Mode.LIVE)
        self.settle(Step.PUBLISH)
        self.press()
        self.settle(Step.READY)
        if prize_draw:
            self.press()
            self.settle(Step.DICE)

    def drawn(self) -> None:
        verbs.use(self.flow, "quick")
        verbs.lock(self.flow)
        self.settle(Step.DRAW)
        verbs.go(self.flow)
        self.settle(Step.REVEAL)
        self.flow.seen()
        self.settle(Step.CONFIRM)

    def button(self, words: str) -> Button:
        """A button of the foot by what stands on it."""
        found: list[Button] = []

        def there() -> bool:
            found[:] = [one for one in self.page.centre.foot.findChildren(Button) if one.text() == words]
            found[:] = [one for one in found if one.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(there)
        return found[0]

    def answering(self, press: Callable[[], object], **texts: str) -> None:
        """Press something that asks, fill in the answers, and press the verb of the question."""
        seen: list[str] = []

        def answer() -> None:
            dialog = next((one for one in self.page.findChildren(Dialog) if one.isVisible()), None)
            if dialog is None:
                QTimer.singleShot(10, answer)
                return
            seen.append(dialog.windowTitle())
            if isinstance(dialog, Questions):
                for key, text in texts.items():
                    dialog.fields[key].setText(text)
            if dialog.verb.isEnabled():
                dialog.verb.click()
            else:
                seen.append("not ready")
                dialog.done(QDialog.DialogCode.Rejected)

        QTimer.singleShot(0, answer)
        press()
        self.qtbot.waitUntil(lambda: bool(seen))
        assert "not ready" not in seen
        self.page.activateWindow()  # as a desktop does when a dialog goes
        self.qtbot.waitUntil(self.page.isActiveWindow)
