"""One prize, to be changed by hand as long as nobody has drawn it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from app.draw.rules.prizes import MOST_A_ROUND, Pace, PrizePlan, PrizeView, Scene
from app.draw.screen.prize_picture import PrizePicture
from app.draw.service.prizes import change_prize, withdraw_prize
from app.kit.background import Lane
from app.kit.widgets.button import Button
from app.kit.widgets.card import row
from app.kit.widgets.choice_box import choice_box
from app.kit.widgets.dialog import confirmed
from app.kit.widgets.field import Field
from app.kit.widgets.sheet_editor import SheetEditor
from app.store.acts import Act
from app.words.catalogue import tr
from app.words.errors import KnownError

_NUMBERS = ("count", "per_round")


class PrizeEditor(SheetEditor):
    """Shows and changes one prize.

    Args:
        lane: to the event.
        act: makes a fresh act.
        parent: Qt's.
    """

    def __init__(self, lane: Lane, act: Callable[[], Act], parent: QWidget | None = None) -> None:
        super().__init__(tr("The prize"), lane, act, parent)
        self.prize: PrizeView | None = None
        self._build()
        self.save, self.drop = Button(tr("Save the prize")), Button(tr("Withdraw it"), height=32)
        self.save.clicked.connect(self.keep)
        self.drop.clicked.connect(self.withdraw)
        for button in (self.drop, self.save):
            self.body.addWidget(button)
        self.show_prize(None)

    def _build(self) -> None:
        words = {
            "tier": tr("Tier"), "name": tr("What is won"), "count": tr("How many"), "per_round": tr("Per round"),
            "sponsor": tr("Given by"), "groups": tr("Who may win"), "claim": tr("Minutes to come forward"),
        }  # fmt: skip
        hints = {"groups": tr("empty: everybody"), "claim": tr("empty: no deadline")}
        self.fields = {key: Field(hints.get(key, ""), said) for key, said in words.items()}
        self.scene = choice_box({
            Scene.AUTO: tr("by the number of winners"), Scene.REELS: tr("reels"), Scene.WALL: tr("wall of tickets"),
            Scene.SPHERE: tr("sphere of numbers"), Scene.CURTAIN: tr("curtain, one by one"),
        }, tr("How it rolls"))  # fmt: skip
        self.pace = choice_box({
            Pace.AUTO: tr("by the number of winners"), Pace.BRISK: tr("brisk"), Pace.SUSPENSE: tr("suspense"),
        }, tr("Pace"))  # fmt: skip
        numbers = row(8)
        for key, field in self.fields.items():
            field.setMaxLength(200)
            self.put(words[key], field, numbers if key in _NUMBERS else None)
            if key == "name":
                self.lines.addLayout(numbers)
            if key == "groups":
                self.repeat = QCheckBox(tr("Earlier winners may win it too"))
                self.lines.addWidget(self.repeat)
        self.picture = PrizePicture(self._lane)
        self.picture.refused.connect(self.said.setText)
        self.put(tr("Picture"), self.picture)
        for box in (self.scene, self.pace):
            self.put(box.accessibleName(), box)
        self.lines.addStretch(1)

    def show_prize(self, prize: PrizeView | None) -> None:
        """Show a prize, or none.

        Args:
            prize: as planned; one that was drawn stays as it is.
        """
        if prize is not None and prize == self.prize:
            return  # news must not wipe out what is being typed
        self.prize = prize
        self.repeat.setChecked(prize is not None and not prize.plan.exclude_won)
        self.repeat.setEnabled(prize is not None and not prize.drawn)
        plan = prize.plan if prize else PrizePlan("", "", 1, 1, 0)
        texts = {
            "tier": plan.tier, "name": plan.name, "count": str(plan.count), "per_round": str(plan.per_round),
            "sponsor": plan.sponsor, "groups": ", ".join(plan.groups),
            "claim": str(plan.claim_minutes) if plan.claim_minutes else "",
        }  # fmt: skip
        for key, field in self.fields.items():
            field.setText(texts[key] if prize else "")
        self.scene.setCurrentIndex(self.scene.findData(plan.scene.value))
        self.pace.setCurrentIndex(self.pace.findData(plan.pace.value))
        self.picture.show_picture(plan.picture if prize else "")
        drawn = prize is not None and prize.drawn
        self.said.setText(tr("It has been drawn and stays as it is.") if drawn else "")
        for widget in (
            *self.fields.values(),
            self.scene,
            self.pace,
            self.picture,
            self.save,
            self.drop,
        ):
            widget.setEnabled(prize is not None and not drawn)

    def keep(self) -> None:
        """Save the prize as typed."""
        prize = self.prize
        if prize is None:
            return
        try:
            plan = self._typed(prize.plan)
        except KnownError as fault:
            self.refuse(fault)
            return
        act, prize_id, pictures = self._act(), prize.id, self.picture.pictures()
        self.write(lambda store: change_prize(store, act, prize_id, plan, pictures), self._written)

    def withdraw(self) -> None:
        """Take the prize back, after asking."""
        prize = self.prize
        if prize is None or not confirmed(
            self, tr("Take this prize back?"), tr("Withdraw it"), prize.plan.title
        ):
            return
        act, prize_id = self._act(), prize.id
        self.write(lambda store: withdraw_prize(store, act, prize_id), self._written)

    def _typed(self, plan: PrizePlan) -> PrizePlan:
        text = {key: field.text().strip() for key, field in self.fields.items()}
        groups = {
            group.strip() for group in text["groups"].replace("，", ",").replace("、", ",").split(",")
        } - {""}
        plan = replace(plan, exclude_won=not self.repeat.isChecked())
        return replace(
            plan, tier=text["tier"], name=text["name"], count=_number(text["count"], 100_000),
            per_round=_number(text["per_round"], MOST_A_ROUND), sponsor=text["sponsor"], groups=tuple(sorted(groups)),
            claim_minutes=_number(text["claim"], 100_000) if text["claim"] else None,
            picture=self.picture.key, scene=Scene(self.scene.currentData()), pace=Pace(self.pace.currentData()),
        )  # fmt: skip

    def _written(self, _answer: object) -> None:
        self.said.setText("")


def _number(text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
        raise KnownError('"{typed}" must be a whole number from 1 to {most}.', typed=text, most=most)
    return int(text)
