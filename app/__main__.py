"""The door: the command line, and the window when no command is named."""

import sys
from importlib import import_module

HELP = "Fanfare runs a ceremony on site / 礼成：活动现场一台电脑。`fanfare [EVENT]` opens the window / 打开窗口。"

# command -> the file in app/shell/commands that knows it; loaded only when asked for
COMMANDS = {
    "rehearse": "rehearse",
    "new": "event",
    "backup": "event",
    "restore": "event",
    "audit": "event",
    "doctor": "doctor",
    "pin": "pin",
    "guests": "guests",
    "invitations": "invitations",
    "read": "read",
    "signin": "signin",
    "rundown": "rundown",
    "draw": "draw",
    "gifts": "gifts",
    "export": "report",
}


def main() -> None:
    """Start the window, or carry out the command named first."""
    arguments = sys.argv[1:]
    first = arguments[0] if arguments else ""
    if not first or (first not in COMMANDS and not first.startswith("-")):
        from app.shell.start import open_window

        raise SystemExit(open_window(first))
    _choose_language()
    import typer

    from app.shell.commands.frame import speak_plainly

    speak_plainly()

    cli = typer.Typer(
        name="fanfare",
        help=HELP,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for file in _wanted(first):
        import_module(f"app.shell.commands.{file}").register(cli)
    cli.callback()(_nothing)
    cli(arguments, prog_name="fanfare")


def _nothing() -> None:
    """Keeps a single command a named one."""


def _wanted(first: str) -> list[str]:
    if first in COMMANDS:
        return [COMMANDS[first]]
    return list(dict.fromkeys(COMMANDS.values()))


def _choose_language() -> None:
    import os

    from app.words.catalogue import choose_language

    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en"
    )
    choose_language(os.environ.get("FANFARE_LANGUAGE", spoken))


if __name__ == "__main__":
    main()
