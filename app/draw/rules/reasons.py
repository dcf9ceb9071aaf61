"""Why something does not hold: an English sentence with its values, translated where it is shown."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Reason:
    """One sentence.

    Args:
        text: the English source with {placeholders}.
        values: what stands in them.
    """

    text: str
    values: dict[str, str] = field(default_factory=dict[str, str])

    def in_english(self) -> str:
        """The sentence in the source language."""
        return self.text.format(**self.values)


def say(text: str, **values: object) -> Reason:
    """A reason; the literal is found by the collector of texts.

    Args:
        text: the English source, a literal.
        values: what stands in the placeholders.
    """
    return Reason(text, {name: str(value) for name, value in values.items()})


class Refused(Exception):  # noqa: N818 - said of a line, not of the program
    """A line of a proof, or a list, does not hold."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.in_english())
        self.reason = reason


def require(holds: bool, reason: Reason) -> None:
    """Refuse unless this holds.

    Args:
        holds: what was checked.
        reason: said when it does not.

    Raises:
        Refused: it does not.
    """
    if not holds:
        raise Refused(reason)
