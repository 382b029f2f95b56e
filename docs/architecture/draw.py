"""Draws architecture.json as architecture.png. Needs Graphviz's `dot` and requirements.txt; `npm run infra:picture` has them."""
import json
from pathlib import Path

from diagrams import Cluster, Diagram, Edge, Node
from diagrams.aws.compute import Fargate
from diagrams.aws.database import AuroraInstance
from diagrams.aws.management import Cloudwatch
from diagrams.aws.network import ElbApplicationLoadBalancer, InternetGateway, NATGateway, Route53
from diagrams.aws.security import IdentityAndAccessManagementIam, KeyManagementService, SecretsManager, WAF
from diagrams.aws.storage import Backup
from diagrams.onprem.ci import GithubActions
from diagrams.onprem.client import Users
from diagrams.onprem.container import Docker
from diagrams.saas.identity import Auth0

import stamp

FONT = 'Lato'
GRAPH = {
    'bgcolor': 'white', 'dpi': '66', 'fontname': FONT, 'fontsize': '18', 'forcelabels': 'true', 'labelloc': 'b', 'newrank': 'true', 'nodesep': '0.3',
    'pad': '0.2', 'ranksep': '0.6', 'splines': 'spline',
}
NODE = {'fontname': FONT, 'fontsize': '19', 'imagepos': 'tc', 'width': '1.3'}
EDGE = {'fontname': FONT, 'fontsize': '19', 'color': '#455A64', 'fontcolor': '#263238', 'penwidth': '2.2', 'arrowsize': '1'}
CLUSTER = {'fontname': FONT, 'labelloc': 't', 'fontsize': '20', 'margin': '20', 'penwidth': '1.5', 'fontcolor': '#37474F'}
COLOURS = {'public': '#E8F5E9', 'application': '#E3F2FD', 'database': '#EDE7F6'}


def cluster(label: str, colour: str, **attributes: str) -> Cluster:
    return Cluster(label, graph_attr={**CLUSTER, 'bgcolor': colour, **attributes})


def icon(kind: type[Node], name: str, label: str) -> Node:
    """An icon with its label below it."""
    return kind(label, nodeid=name, height=str(1.35 + 0.3 * (1 + label.count('\n'))))


def ports(model: dict, source: str, target: str) -> str | None:
    """The ports of a connection that the security groups allow, or None."""
    found = [str(port) for one, other, port in model['connections'] if (one, other) == (source, target)]
    return ', '.join(found) or None


def join(source: Node, target: Node, label: str | None = '', *, back: bool = False, **attributes: str) -> None:
    """An arrow from source, which stands left of target, or back to it; none where the label is None."""
    if label is not None:
        source.connect(target, Edge(source, forward=not back, reverse=back, xlabel=f' {label} ' if label else '', **{**EDGE, **attributes}))


def zone(model: dict, name: str) -> dict[str, Node | list[Node]]:
    """One zone with its subnets and what stands in them. Which instance of Aurora writes is Aurora's choice: here it is the first."""
    here, database = model['network']['zones'][name], model['database']
    nodes: dict[str, Node | list[Node]] = {'database': []}
    first = next(one for one, count in database['instances'].items() if count)
    with cluster(f'zone {name}', '#FFFFFF', style='rounded,dashed', labeljust='r'):
        for tier, colour in COLOURS.items():
            subnet = here['subnets'][tier]
            way = f"out: {subnet['way_out']}" if subnet['way_out'] else 'no way out'
            with cluster(f"{tier} subnet\\l{subnet['cidr']}\\l{way}\\l", colour, labelloc='b'):
                if tier in model['load_balancer']['subnets']:
                    nodes['balancer'] = icon(ElbApplicationLoadBalancer, f'balancer-{name}', 'load balancer')
                if tier == 'public' and here['nat_gateway']:
                    nodes['nat'] = icon(NATGateway, f'nat-{name}', 'NAT gateway')
                if tier in model['service']['subnets']:
                    nodes['tasks'] = icon(Fargate, f'tasks-{name}', 'API on Fargate\n{} to {} in all'.format(*model['service']['tasks']))
                if tier in database['subnets']:
                    for index in range(database['instances'][name]):
                        role = 'writer' if name == first and index == 0 else 'reader'
                        nodes['database'].append(icon(AuroraInstance, f'database-{name}-{index}', '{}\n{} to {} ACU'.format(role, *database['acu'])))
                    if not nodes['database']:
                        nodes['empty'] = Node('', nodeid=f'empty-{name}', style='invis')
    return nodes


def caption(model: dict) -> str:
    around, database, network = model['around'], model['database'], model['network']
    interface = f"{network['endpoints']['Interface']} interface endpoints" if network['endpoints']['Interface'] else 'no interface endpoint'
    return (
        f"{model['environment']}: {model['service']['cpu'] / 1024:g} vCPU and {model['service']['memory']} MiB a task, "
        f"{model['service']['spot_percent']}% of them on Spot; Aurora PostgreSQL {database['version']}, any second of {database['backup_days']} days;\\n"
        f"{around['log_groups']} log groups of {around['log_days']} days, {around['alarms']} alarms told to {around['told']} address; "
        f"flow logs {'on' if network['flow_logs'] else 'off'}, access logs {'on' if model['load_balancer']['access_logs'] else 'off'}; "
        f"a gateway endpoint to S3, {interface}; a budget of {around['budget_usd']} USD a month")


def services(model: dict) -> list[Node]:
    """What is of the region and in no zone, in a row."""
    around = model['around']
    row = [
        icon(IdentityAndAccessManagementIam, 'roles', 'roles of\nbootstrap'),
        icon(SecretsManager, 'secrets', f"Secrets Manager\n{around['secrets']}" + (" and the master's" if around['master_secret'] else '')),
        icon(KeyManagementService, 'keys', f"KMS\n{around['keys']} key"),
        icon(Cloudwatch, 'watch', f"CloudWatch\n{around['alarms']} alarms"),
    ]
    if model['database']['vault_days']:
        row.append(icon(Backup, 'vault', f"Backup\n{model['database']['vault_days']} days"))
    for one, other in zip(row, row[1:]):
        join(one, other, style='invis')
    return row


def inside(model: dict, gateway: Node, zones: list[dict[str, Node | list[Node]]]) -> None:
    """The ways between the nodes of the VPC."""
    for here in reversed(zones):
        join(gateway, here['balancer'], ports(model, 'internet', 'load balancer'))
        join(here['balancer'], here['tasks'], ports(model, 'load balancer', 'tasks'))
        nat = here.get('nat') or next(there['nat'] for there in zones if 'nat' in there)
        join(nat, here['tasks'], ports(model, 'tasks', 'internet'), back=True)
        if 'nat' in here:
            join(gateway, nat, back=True)
        if 'empty' in here:
            join(here['tasks'], here['empty'], style='invis')
        for there in zones:
            found = ports(model, 'tasks', 'database')
            for instance in there['database'] if found else []:
                join(here['tasks'], instance, found if here is there else '')


def draw(model: dict, filename: str) -> None:
    balancer, registry = model['load_balancer'], model['around']['registry']
    if balancer['internal'] or model['service']['public_address'] or model['database']['public']:
        raise SystemExit('This picture has a public load balancer, and tasks and a database that are not public; what is planned is something else.')
    with Diagram('', filename=filename, show=False, direction='LR', graph_attr={**GRAPH, 'label': caption(model)}, node_attr=NODE, edge_attr=EDGE):
        with cluster('the internet', '#FFFFFF', style='rounded,dashed'):
            clients, auth0 = icon(Users, 'clients', 'clients'), icon(Auth0, 'auth0', 'Auth0')
            images = icon(Docker, 'images', 'Docker Hub' if registry == 'docker.io' else registry)
            pipeline = icon(GithubActions, 'pipeline', 'GitHub Actions') if model['around']['pipeline'] else None
        with cluster(f"AWS, {model['region']}", '#FAFBFC'):
            dns = icon(Route53, 'dns', 'Route 53') if balancer['dns'] else None
            firewall = icon(WAF, 'firewall', 'WAF') if balancer['firewall'] else None
            with cluster(f"VPC {model['network']['cidr']}", '#F4F6F7'):
                gateway = icon(InternetGateway, 'gateway', 'internet\ngateway')
                # Graphviz stacks from below.
                zones = [zone(model, name) for name in reversed(model['network']['zones'])][::-1]
            row = services(model)
        if dns:
            join(clients, dns, style='dashed')
        if firewall:
            join(clients, firewall)
        join(firewall or clients, gateway, minlen='1' if firewall else '2')
        for outside in [auth0, images]:
            join(outside, gateway, back=True, minlen='2')
        if pipeline:
            join(pipeline, row[0])
        inside(model, gateway, zones)


if __name__ == '__main__':
    here = Path(__file__).parent
    draw(json.loads((here / 'architecture.json').read_text()), str(here / 'architecture'))
    stamp.write(here / 'architecture.png')
