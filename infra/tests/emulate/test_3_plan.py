"""Plan again."""
import pytest
from gaps import GAPS


def test_there_is_nothing_more_to_do(stack, note):
    told = stack.tofu('plan', '-detailed-exitcode', *stack.given(), codes=(0, 2))
    if 'No changes.' not in told:
        pytest.fail(f'The second plan is not empty:\n{told[told.find("OpenTofu will perform"):]}', pytrace=False)
    note(f'the second plan is empty; {sum(len(gap[3]) for gap in GAPS)} attributes are not compared')
