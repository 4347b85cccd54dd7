"""The commands that run a site: `giaoluu office setup`, `serve`, `worker` and the others.

Law of this folder: one module a command, each with `run(asked) -> int`, the exit code. They print; nothing else of the
office does.
"""
