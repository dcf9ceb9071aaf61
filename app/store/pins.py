"""PINs as they are kept: hashed by argon2id, so that who reads the file does not read them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


def hash_of(pin: str) -> str:
    """What is kept of a PIN; a few hundredths of a second of work, so never on the window's thread.

    Args:
        pin: digits.
    """
    return _hasher().hash(pin)


def matches(hashed: str, pin: str) -> bool:
    """Whether this is the PIN that was kept.

    Args:
        hashed: what was kept of it.
        pin: digits.
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hashed, pin)
    except (VerificationError, InvalidHashError):
        return False


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # loads a C library: only where a PIN is used

    # 19 MiB and two passes: the least that OWASP's password storage sheet asks of argon2id
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
