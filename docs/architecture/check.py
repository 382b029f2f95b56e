"""Fails unless the picture shows production's plan: python3 check.py [plan.json]. Without a plan, only that it was drawn from architecture.json as it is."""
import difflib
import json
import sys

from model import text
from stamp import HERE, is_current

committed = (HERE / 'architecture.json').read_text()
if len(sys.argv) > 1:
    with open(sys.argv[1]) as file:
        planned = text(json.load(file))
    if planned != committed:
        sys.stdout.writelines(difflib.unified_diff(committed.splitlines(True), planned.splitlines(True), 'architecture.json', 'the plan of production'))
        sys.exit('The picture does not show what is planned: npm run infra:picture draws it again.')
if not is_current(HERE / 'architecture.png'):
    sys.exit('architecture.png was not drawn from architecture.json by draw.py as they are: npm run infra:picture draws it again.')
print(f"Success! architecture.png shows {'the plan' if len(sys.argv) > 1 else 'architecture.json, compared with no plan'}")
