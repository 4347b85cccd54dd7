"""Giao Lưu reads documents about union exchanges into facts, each cited to the exact words."""

__version__ = "0.1.0"
