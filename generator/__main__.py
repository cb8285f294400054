"""Start with: python -m generator."""

import gc
import sys

from generator.cli import main

# Nearly all that the program makes lives until it ends: to look for garbage in it as often as Python does takes a tenth
# of the time.
gc.set_threshold(100_000, 10, 1000)
sys.exit(main())
