"""The office: the faces of the register. Screens for the staff, and the commands that run a site.

Law of this room: faces read through the `queries` of the register and write through its `operations`; no `models`
module of the register is imported here, so that desk, portal and API behave alike.
"""
