"""The least that is needed to edit HCL as `tofu fmt` writes it: blocks and attributes as a tree, all else as it stands.

infra:check holds the format, and the format gives the structure: what opens at the end of a line with some indentation closes on a line of its own with
the same. A whole parser gives back values, and what is edited here has to be written again as it was, expressions and all."""
import re
from dataclasses import dataclass, field

HEADER = re.compile(r'^( *)([a-z]\w*)((?: "[^"]+")*) \{(\})?$')
ATTRIBUTE = re.compile(r'^ *([a-zA-Z]\w*) += (.*)$')
HEREDOC = re.compile(r'<<-?(\w+)$')
STRING = re.compile(r'"(?:\\.|[^"\\])*"')


@dataclass
class Text:
    """A comment or an empty line."""
    line: str

    def render(self) -> str:
        return self.line


@dataclass
class Attribute:
    name: str
    lines: list[str]

    @property
    def expression(self) -> str:
        """Its value as it stands, without a comment behind it."""
        text = '\n'.join(self.lines).split('= ', 1)[1]
        comment = STRING.sub(lambda match: 'x' * len(match[0]), text).find(' #')
        return text if comment < 0 or '\n' in text else text[:comment]

    def render(self) -> str:
        return '\n'.join(self.lines)


@dataclass
class Block:
    kind: str
    labels: list[str]
    body: list = field(default_factory=list)
    indent: str = ''

    def attribute(self, name: str) -> Attribute | None:
        return next((node for node in self.body if isinstance(node, Attribute) and node.name == name), None)

    def blocks(self, kind: str) -> list['Block']:
        return [node for node in self.body if isinstance(node, Block) and node.kind == kind]

    def set(self, name: str, expression: str) -> None:
        """Gives an attribute a value, in the place that it has, or else at the end."""
        new = Attribute(name, [f'{self.indent}  {name} = {expression}'])
        old = self.attribute(name)
        if old:
            self.body[self.body.index(old)] = new
        else:
            self.body.append(new)

    def remove(self, name: str) -> None:
        self.body = [node for node in self.body if not (isinstance(node, Attribute) and node.name == name)]

    def render(self) -> str:
        head = f'{self.indent}{self.kind}{"".join(f" {chr(34)}{label}{chr(34)}" for label in self.labels)} {{'
        return '\n'.join([head, *(node.render() for node in self.body), f'{self.indent}}}'])


def _attribute_end(lines: list[str], start: int) -> int:
    """The index after an attribute's last line: its brackets are closed there, or its heredoc has ended."""
    heredoc = HEREDOC.search(lines[start])
    if heredoc:
        return next(index for index in range(start, len(lines)) if lines[index].strip() == heredoc[1]) + 1
    depth = 0
    for index in range(start, len(lines)):
        code = STRING.sub('', lines[index]).split(' #')[0]
        depth += sum(code.count(bracket) for bracket in '([{') - sum(code.count(bracket) for bracket in ')]}')
        if depth == 0:
            return index + 1
    raise ValueError(f'This is not closed: {lines[start]}')


def _parse(lines: list[str]) -> list:
    nodes, index = [], 0
    while index < len(lines):
        line = lines[index]
        header, attribute = HEADER.match(line), ATTRIBUTE.match(line)
        if header:
            indent, kind, labels, empty = header.groups()
            end = index if empty else lines.index(f'{indent}}}', index)
            nodes.append(Block(kind, re.findall(r'"([^"]+)"', labels), _parse(lines[index + 1:end]), indent))
            index = end + 1
        elif attribute:
            end = _attribute_end(lines, index)
            nodes.append(Attribute(attribute[1], lines[index:end]))
            index = end
        elif not line.strip() or line.lstrip().startswith('#'):
            nodes.append(Text(line))
            index += 1
        else:
            raise ValueError(f'This is neither a block nor an attribute: {line}')
    return nodes


def parse(text: str) -> Block:
    """A file as a block without a header. Raises ValueError where `tofu fmt` would have written it otherwise."""
    return Block('', [], _parse(text.rstrip('\n').split('\n')))


def render(file: Block) -> str:
    return '\n'.join(node.render() for node in file.body) + '\n'
