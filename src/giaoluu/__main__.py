"""`python -m giaoluu` is `giaoluu`."""

import sys

from giaoluu.cli import main

if __name__ == "__main__":
    sys.exit(main())
