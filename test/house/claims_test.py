#!/usr/bin/env python3
"""Claims drafted from the texts of test/spec/claims, against the tables of their readers."""
import os
import subprocess
import sys

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
sys.exit(subprocess.run([sys.executable, os.path.join(ROOT, 'tools', 'accuracy_claims.py'), REGEST, '--check']).returncode)
