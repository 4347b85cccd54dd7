"""What a check is called, what its findings mean, and what helps: by check and code."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise

CHECK_NAMES: Mapping[str, Text] = {
    "database": _("Database"),
    "settings": _("Settings and accounts"),
    "disk": _("Disk"),
    "backup": _("Backup"),
    "queue": _("Work in the background"),
    "reader": _("Reader"),
    "trail": _("Trail"),
    "references": _("References between rows"),
    "index": _("Index of search"),
    "encounters": _("Counts of the pictures"),
    "judgements": _("Judgements that two rows are one"),
    "values": _("Values and their evidence"),
    "archive": _("Sources and citations"),
}
BROKE: tuple[Text, Text] = (
    _("The check could not be made (%(error)s)."),
    _("Run it again; if it fails again, tell whoever looks after the programme."),
)
FROM_A_BACKUP: Text = _(
    "Keep a copy of the site as it is, restore the last backup beside it, and compare the rows named below."
)

SAYS: Mapping[tuple[str, str], tuple[Text, Text]] = {
    ("database", "whole"): (
        _("%(kind)s %(version)s, with all tables as this version of the programme wants them."),
        "",
    ),
    ("database", "undone"): (
        _("%(kind)s %(version)s; changes of its tables that are still to be made: %(count)s."),
        _("Run “giaoluu office setup” on the machine of the site."),
    ),
    ("settings", "whole"): (_("Nothing unsafe is set, and every administrator has a second factor."), ""),
    ("settings", "in_the_clear"): (
        _("The site is served without HTTPS: passwords travel in the clear."),
        _("Right for one machine alone; for others leave GIAOLUU_HTTPS on, behind a web server that speaks HTTPS."),
    ),
    ("settings", "no_mail"): (
        _("No mail is sent: a link for a new password has to be handed over."),
        _("Set GIAOLUU_MAIL_URL, or go on handing links over."),
    ),
    ("settings", "fetches"): (
        _("The site fetches addresses that its people name."),
        _("Set GIAOLUU_FETCH=off where nobody needs it."),
    ),
    ("settings", "no_second_factor"): (
        _("Administrators who sign in with a password alone: %(count)s."),
        _("Let each switch the second factor on, under their name at the top right."),
    ),
    ("disk", "site"): (_("%(free)s of %(total)s are free where the site and its database lie."), ""),
    ("disk", "sources"): (_("%(free)s of %(total)s are free where the sources lie."), ""),
    ("backup", "whole"): (_("The last backup was made on %(at)s: %(file)s, %(size)s."), ""),
    ("backup", "old"): (
        _("The last backup was made on %(at)s: %(file)s, %(size)s."),
        _("Run “giaoluu office backup” every night, and keep the files on another machine."),
    ),
    ("backup", "none"): (
        _("No backup is known."),
        _("Run “giaoluu office backup” every night, and keep the files on another machine."),
    ),
    ("queue", "whole"): (_("Nothing has failed; tasks that wait: %(count)s."), ""),
    ("queue", "failed"): (
        _("Tasks that have failed: %(count)s."),
        _("See under Tasks why, and have them tried again."),
    ),
    ("queue", "stuck"): (
        _("Tasks that wait while no worker has been seen: %(count)s."),
        _("Start a worker: “giaoluu office serve” keeps one beside it, “giaoluu office worker” is one by itself."),
    ),
    ("reader", "whole"): (_("All %(pages)s pages were read by reader %(version)s."), ""),
    ("reader", "older"): (
        _("Of %(pages)s pages only older readers than %(version)s have read %(older)s; %(unread)s have not been read."),
        _("What was confirmed stays as it is; pages read again propose what the newer reader finds besides."),
    ),
    ("trail", "whole"): (_("The chain of %(entries)s entries is whole."), ""),
    ("trail", "faults"): (
        _(
            "The chain of the trail is broken, in so many places: %(count)s. Entries were altered or lost outside the "
            "programme."
        ),
        FROM_A_BACKUP,
    ),
    ("references", "whole"): (_("No row points to one that is not there."), ""),
    ("references", "faults"): (_("Rows point to others that are not there."), FROM_A_BACKUP),
    ("index", "whole"): (_("Search finds each row by what it says now."), ""),
    ("index", "empty"): (
        _("Search has no index yet, and finds nothing by it."),
        _("Run “giaoluu office index” on the machine of the site; work goes on meanwhile."),
    ),
    ("index", "faults"): (
        _("Rows that search does not know as they are: %(count)s."),
        _("Run “giaoluu office index” on the machine of the site; work goes on meanwhile."),
    ),
    ("encounters", "whole"): (_("The pictures count what the exchanges say now."), ""),
    ("encounters", "faults"): (
        _("Exchanges that the pictures do not count as they are: %(count)s."),
        _("Run “giaoluu office index” on the machine of the site; work goes on meanwhile."),
    ),
    ("judgements", "whole"): (_("Each row stands for those that were judged the same as it."), ""),
    ("judgements", "faults"): (
        _("Rows that do not stand as the judgements in force say: %(count)s."),
        _("Take the judgement on each row back, and judge anew."),
    ),
    ("values", "whole"): (_("Every value is what its row holds, and has its evidence."), ""),
    ("values", "faults"): (
        _("Values that are not what their rows hold, or have no evidence: %(count)s."),
        _("Amend the rows named below, with a note: value and row then agree again."),
    ),
    ("archive", "whole"): (
        _("Every source is on the disk as it came, and every citation says what its page says."),
        "",
    ),
    ("archive", "faults"): (
        _("Sources or citations that are not what they were: %(count)s."),
        _(
            "Bring the files named below back from a backup into the folder of the sources; a citation that differs is "
            "mended by restoring the database."
        ),
    ),
}
"""What each finding says, and what helps."""
SPARE: tuple[Text, Text] = (
    _("There is little room left: documents can soon no longer be received."),
    _("Make room on the disk, or move the site to a larger one."),
)
"""What is told besides where the disk is nearly full."""
