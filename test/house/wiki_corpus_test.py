#!/usr/bin/env python3
"""Every note of a dump's pages is found, by a count of its own; no case of the other parsers' tests breaks ours. Outside data."""
import os
import subprocess
import sys

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
sys.exit(subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'accuracy_wiki.py'), REGEST, '--check']).returncode)
