"""Reads a plan as `tofu show -json` prints it: what will be there, and what refers to what.

Values that only AWS knows, such as ids, are missing from a plan. So what belongs together is found in the configuration, which the same JSON carries:
the references of an expression are followed through variables and outputs of modules until they end at resources.
"""
import re


class Plan:
    """`resources` maps an address such as module.network.aws_subnet.public["eu-central-1a"] to its planned values."""

    def __init__(self, plan: dict):
        self.resources: dict[str, dict] = {}
        self._modules: dict[str, dict] = {}
        self._calls: dict[str, dict] = {}
        self.variables = {name: variable.get('value') for name, variable in plan.get('variables', {}).items()}
        self._planned(plan['planned_values']['root_module'])
        self._configured(plan['configuration']['root_module'], '')

    def _planned(self, module: dict) -> None:
        for resource in module.get('resources', []):
            if resource['mode'] == 'managed':
                self.resources[resource['address']] = resource.get('values', {})
        for child in module.get('child_modules', []):
            self._planned(child)

    def _configured(self, module: dict, prefix: str) -> None:
        self._modules[prefix] = module
        for name, call in module.get('module_calls', {}).items():
            self._calls[f'{prefix}module.{name}.'] = call['expressions']
            self._configured(call['module'], f'{prefix}module.{name}.')

    def of_type(self, kind: str) -> dict[str, dict]:
        """Planned resources of a type, by address, in the order of their addresses."""
        return {address: self.resources[address] for address in sorted(self.resources) if kind_of(address) == kind}

    def only(self, kind: str) -> tuple[str, dict]:
        """The one planned resource of a type. Raises ValueError where there are none or several."""
        found = list(self.of_type(kind).items())
        if len(found) != 1:
            raise ValueError(f'{len(found)} resources of type {kind} are planned, and the picture knows what to do with one.')
        return found[0]

    def refers(self, address: str, argument: str, kind: str) -> set[str]:
        """Addresses, without keys, of the resources of a type that an argument refers to; `a.b` is the argument b of the block a."""
        prefix, name = split(plain(address))
        expression = next(one for one in self._modules[prefix]['resources'] if one['address'] == name)['expressions']
        for part in argument.split('.'):
            expression = expression[0] if isinstance(expression, list) else expression
            expression = expression.get(part, {})
        return {found for found in self._follow(prefix, expression) if kind_of(found) == kind}

    def _follow(self, prefix: str, expression: dict) -> set[str]:
        found: set[str] = set()
        for reference in expression.get('references', []):
            first, *rest = re.sub(r'\[.*?\]', '', reference).split('.')
            if first == 'var' and prefix:
                parent = prefix[: prefix.rstrip('.').rfind('module.')]
                given = self._calls[prefix].get(rest[0], {})
                # Of an object, only the attribute that is read.
                if len(rest) > 1:
                    given = {'references': [one for one in given.get('references', []) if one.endswith(f'.{rest[1]}')]}
                found |= self._follow(parent, given)
            elif first == 'module' and len(rest) > 1:
                child = f'{prefix}module.{rest[0]}.'
                found |= self._follow(child, self._modules[child]['outputs'][rest[1]]['expression'])
            elif first.startswith('aws_'):
                found.add(f'{prefix}{first}.{rest[0]}')
        return found


def plain(address: str) -> str:
    """An address without keys and indices."""
    return re.sub(r'\[.*?\]', '', address)


def key(address: str) -> str:
    """The key of an address, such as eu-central-1a."""
    return re.search(r'\["(.*)"\]$', address)[1]


def split(address: str) -> tuple[str, str]:
    """The module's prefix and the resource's own address."""
    *modules, kind, name = address.split('.')
    return ''.join(f'{part}.' for part in modules), f'{kind}.{name}'


def kind_of(address: str) -> str:
    return split(plain(address))[1].split('.')[0]
