"""Destroy."""
import pytest
from inventory import inventory


@pytest.fixture(scope='module')
def before(aws):
    return inventory(aws)


def test_there_was_something_of_every_kind(before):
    assert [kind for kind, found in before.items() if not found] == []


def test_nothing_is_left(stack, aws, before, note):
    stack.tofu('destroy', '-auto-approve', *stack.given())
    # Revisions cost nothing, and stay so that one can go back to them (skip_destroy).
    left = {kind: found for kind, found in inventory(aws).items() if found and kind != 'task definition'}
    assert left == {}
    note(f'{len(left)} left over after destroy, of {sum(map(len, before.values()))} things of {len(before)} kinds: {", ".join(before)}')
