"""Roles and their permissions: a permission is a slug, and a role may do what stands here and no more."""

from collections.abc import Mapping

READ = frozenset({"register.read"})
"""To see what has been confirmed; every role may."""

_OFFICER = READ | {
    "register.export", "archive.see", "archive.receive", "archive.watch",
    "review.decide", "register.write", "trail.read",
}  # fmt: skip

ROLES: Mapping[str, frozenset[str]] = {
    "officer": _OFFICER,
    "reviewer": _OFFICER | {"review.judge", "review.undo", "archive.restrict", "archive.withdraw", "archive.tend"},
    "leader": READ | {"register.export", "archive.see", "trail.read"},
    "clerk": READ | {"archive.see", "archive.receive", "archive.restrict", "archive.watch", "archive.tend"},
    "administrator": READ
    | {
        "archive.see",
        "archive.tend",
        "trail.read",
        "trail.administer",
        "vocabularies.write",
        "organisations.load",
        "office.administer",
    },
    "outside_reader": READ,
}
"""What each role may do (chuyên viên, người thẩm định, lãnh đạo, văn thư, quản trị, người đọc bên ngoài).

Least rights: an administrator gives seats and mends the machine, but confirms nothing; a leader sees all below, but
changes nothing; an outside reader never sees a draft or a source.
"""

WHOLE_SITE = frozenset({"vocabularies.write", "organisations.load"})
"""Permissions over what all bureaus share: only a seat above all of them gives one."""

PERMISSIONS = frozenset().union(*ROLES.values())
