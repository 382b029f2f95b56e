"""The flash sale as a picture: offered and answered requests, tasks, ACU and refusals over time, of some outcomes side by side. SVG, no library."""
from sale import BEFORE, Outcome

WIDTH, PANEL, GAP, LEFT, TOP = 420, 110, 34, 56, 46
FROM, UNTIL = BEFORE - 120, BEFORE + 2400     # seconds that are shown
STEP = 15
INK, PALE = '#1f2933', '#9aa5b1'


def line(points: list[tuple[float, float]], colour: str, dashed: bool = False) -> str:
    path = ' '.join(f'{x:.1f},{y:.1f}' for x, y in points)
    dashes = ' stroke-dasharray="4 3"' if dashed else ''
    return f'<polyline fill="none" stroke="{colour}" stroke-width="1.6"{dashes} points="{path}"/>'


def text(x: float, y: float, words: str, anchor: str = 'start', size: int = 11, colour: str = INK, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ''
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"{weight}>{words}</text>'


def panel(x: float, y: float, title: str, series: list[tuple[list[float], str, bool]], top: float) -> list[str]:
    """One diagram: every series a value for each STEP seconds, from 0 to `top`."""
    parts = [f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{PANEL}" fill="#f7f9fb" stroke="{PALE}" stroke-width="0.6"/>', text(x, y - 6, title)]
    for share in (0, 0.5, 1):
        height = y + PANEL * (1 - share)
        parts.append(f'<line x1="{x}" x2="{x + WIDTH}" y1="{height:.1f}" y2="{height:.1f}" stroke="{PALE}" stroke-width="0.3"/>')
        parts.append(text(x - 6, height + 4, f'{top * share:,.0f}', 'end', 10, '#52606d'))
    for values, colour, dashed in series:
        scale = WIDTH / (len(values) - 1)
        parts.append(line([(x + at * scale, y + PANEL * (1 - min(value, top) / top)) for at, value in enumerate(values)], colour, dashed))
    return parts


def nice(value: float) -> float:
    """A round number that is not smaller."""
    size = 1.0
    while size * 10 < value:
        size *= 10
    return next(size * step for step in (1, 1.5, 2, 3, 4, 5, 8, 10) if size * step >= value)


def picture(outcomes: list[Outcome]) -> str:
    """@returns the SVG, the outcomes as columns"""
    rows = 3
    width, height = LEFT + len(outcomes) * (WIDTH + LEFT), TOP + rows * (PANEL + GAP) + 2
    shown = [outcome.timeline[FROM:UNTIL:STEP] for outcome in outcomes]
    most = {part: nice(max(getattr(second, part) for seconds in shown for second in seconds)) for part in ('offered', 'desired', 'acu')}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif">', f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for column, (outcome, seconds) in enumerate(zip(outcomes, shown)):
        x = LEFT + column * (WIDTH + LEFT)
        parts.append(text(x, 18, outcome.variant.name, size=14, bold=True))
        values = {part: [getattr(second, part) for second in seconds] for part in ('offered', 'served', 'refused', 'desired', 'tasks', 'acu')}
        requests = [(values['offered'], INK, True), (values['served'], '#2f855a', False), (values['refused'], '#c53030', False)]
        parts += panel(x, TOP, 'requests a second: offered (dashed), answered, refused (red)', requests, most['offered'])
        parts += panel(x, TOP + PANEL + GAP, 'tasks: wanted (dashed), running', [(values['desired'], PALE, True), (values['tasks'], '#2b6cb0', False)], most['desired'])
        parts += panel(x, TOP + 2 * (PANEL + GAP), 'ACU of an instance', [(values['acu'], '#6b46c1', False)], most['acu'])
        for minute in range(0, (UNTIL - BEFORE) // 60 + 1, 10):
            at = x + (BEFORE + minute * 60 - FROM) / (UNTIL - FROM) * WIDTH
            parts.append(text(at, height - 16, f'{minute} min', 'middle', 10, '#52606d'))
    return '\n'.join([*parts, '</svg>']) + '\n'
