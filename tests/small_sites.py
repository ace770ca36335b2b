"""Older names of what `samples` holds, for tests that still use them."""

from samples import DRAFT, NO_DRAFTS, POLISH, QUALIFIED, URDU, text

__all__ = ["DRAFT", "NO_DRAFTS", "POLISH", "QUALIFIED", "URDU", "text"]
