"""Pictures: the register drawn by the server as SVG, each mark a link to its rows, each picture a table as well.

Law: what is drawn is plain data; no module here asks the register, and none but `showing` knows of a request.
"""
