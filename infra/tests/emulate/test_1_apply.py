"""Apply."""


def test_applies_from_nothing(stack, note):
    stack.apply()
    resources = [address for address in stack.tofu('state', 'list').split() if '.data.' not in f'.{address}']
    note(f'{len(resources)} resources applied; provider 3.39 or moto do without {len(stack.left_out)} things:')
    for address in sorted(set(stack.left_out)):
        note(f'  {address}')
    assert len(resources) > 60
