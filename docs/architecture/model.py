"""What of a plan the picture shows, as JSON that does not change while the architecture does not: python3 model.py < plan.json > architecture.json"""
import json
import sys
from pathlib import Path

from plan import Plan, key, plain

EVERYWHERE = '0.0.0.0/0'


def model(plan: Plan) -> dict:
    return {
        'environment': plan.variables['environment'],
        'region': plan.variables['region'],
        'network': network(plan),
        'load_balancer': load_balancer(plan),
        'service': service(plan),
        'database': database(plan),
        'connections': connections(plan),
        'around': around(plan),
    }


def network(plan: Plan) -> dict:
    zones: dict[str, dict] = {}
    for address, subnet in plan.of_type('aws_subnet').items():
        tier = {'cidr': subnet['cidr_block'], 'way_out': way_out(plan, plain(address))}
        zones.setdefault(subnet['availability_zone'], {'nat_gateway': False, 'subnets': {}})['subnets'][plain(address).split('.')[-1]] = tier
    for address in plan.of_type('aws_nat_gateway'):
        zones[key(address)]['nat_gateway'] = True
    endpoints = {'Gateway': 0, 'Interface': 0}
    for endpoint in plan.of_type('aws_vpc_endpoint').values():
        endpoints[endpoint['vpc_endpoint_type']] += 1
    return {
        'cidr': plan.only('aws_vpc')[1]['cidr_block'], 'internet_gateway': bool(plan.of_type('aws_internet_gateway')), 'endpoints': endpoints,
        'flow_logs': bool(plan.of_type('aws_flow_log')), 'zones': zones,
    }


def way_out(plan: Plan, subnet: str) -> str | None:
    """By what the default route of a subnet's table leaves: internet gateway, NAT gateway, or None where there is no such route."""
    tables: set[str] = set()
    for association in plan.of_type('aws_route_table_association'):
        if subnet in plan.refers(association, 'subnet_id', 'aws_subnet'):
            tables = plan.refers(association, 'route_table_id', 'aws_route_table')
    for address, route in plan.of_type('aws_route').items():
        if route['destination_cidr_block'] == EVERYWHERE and plan.refers(address, 'route_table_id', 'aws_route_table') & tables:
            return 'NAT gateway' if plan.refers(address, 'nat_gateway_id', 'aws_nat_gateway') else 'internet gateway'
    return None


def tiers(subnets: set[str]) -> list[str]:
    return sorted(address.split('.')[-1] for address in subnets)


def load_balancer(plan: Plan) -> dict:
    address, values = plan.only('aws_lb')
    return {
        'internal': values['internal'], 'subnets': tiers(plan.refers(address, 'subnets', 'aws_subnet')),
        'access_logs': bool(values['access_logs']), 'firewall': bool(plan.of_type('aws_wafv2_web_acl_association')),
        'dns': bool([record for record in plan.of_type('aws_route53_record').values() if record['type'] == 'A']),
    }


def service(plan: Plan) -> dict:
    address, values = plan.only('aws_ecs_service')
    scaling = plan.only('aws_appautoscaling_target')[1]
    task = next(one for one in plan.of_type('aws_ecs_task_definition').values() if one['family'].endswith('-api'))
    return {
        'subnets': tiers(plan.refers(address, 'network_configuration.subnets', 'aws_subnet')),
        'public_address': values['network_configuration'][0]['assign_public_ip'],
        'tasks': [scaling['min_capacity'], scaling['max_capacity']], 'cpu': int(task['cpu']), 'memory': int(task['memory']),
        'spot_percent': plan.variables['spot_percent'],
    }


def database(plan: Plan) -> dict:
    address, values = plan.only('aws_rds_cluster')
    scaling = values['serverlessv2_scaling_configuration'][0]
    group = next(iter(plan.refers(address, 'db_subnet_group_name', 'aws_db_subnet_group')))
    zones = plan.variables['availability_zones']
    # Where the plan does not say in which zone an instance will be, Aurora spreads them.
    instances = {zone: 0 for zone in zones}
    for index, instance in enumerate(plan.of_type('aws_rds_cluster_instance').values()):
        instances[instance.get('availability_zone') or zones[index % len(zones)]] += 1
    return {
        'subnets': tiers(plan.refers(group, 'subnet_ids', 'aws_subnet')), 'instances': instances,
        'public': any(one['publicly_accessible'] for one in plan.of_type('aws_rds_cluster_instance').values()),
        'acu': [scaling['min_capacity'], scaling['max_capacity']], 'version': values['engine_version'], 'backup_days': values['backup_retention_period'],
        'vault_days': max([rule['lifecycle'][0]['delete_after'] for one in plan.of_type('aws_backup_plan').values() for rule in one['rule']], default=0),
    }


def connections(plan: Plan) -> list[list]:
    """[from, to, port] of each connection that the security groups allow: between two groups, both must; `internet` is everywhere."""
    names: dict[str, str] = {}
    for name, kind, argument in [('load balancer', 'aws_lb', 'security_groups'), ('tasks', 'aws_ecs_service', 'network_configuration.security_groups'),
                                 ('database', 'aws_rds_cluster', 'vpc_security_group_ids')]:
        for group in plan.refers(plan.only(kind)[0], argument, 'aws_security_group'):
            names[group] = name
    allowed = {}
    for way in ['ingress', 'egress']:
        allowed[way] = set()
        for address, rule in plan.of_type(f'aws_vpc_security_group_{way}_rule').items():
            own = next((names[group] for group in plan.refers(address, 'security_group_id', 'aws_security_group') if group in names), None)
            others = [names.get(group, group) for group in plan.refers(address, 'referenced_security_group_id', 'aws_security_group')]
            other = others[0] if others else 'internet' if rule['cidr_ipv4'] == EVERYWHERE else rule['cidr_ipv4']
            if own:
                allowed[way].add((other, own, rule['to_port']) if way == 'ingress' else (own, other, rule['to_port']))
    outside = {rule for way in allowed for rule in allowed[way] if not {rule[0], rule[1]} <= set(names.values())}
    return sorted(map(list, allowed['ingress'] & allowed['egress'] | outside))


def around(plan: Plan) -> dict:
    def count(kind: str) -> int:
        return len(plan.of_type(kind))

    return {
        'alarms': count('aws_cloudwatch_metric_alarm'), 'budget_usd': plan.variables['budget_usd'],
        'log_groups': count('aws_cloudwatch_log_group'), 'log_days': plan.variables['log_retention_days'], 'told': count('aws_sns_topic_subscription'),
        'keys': count('aws_kms_key'), 'secrets': count('aws_secretsmanager_secret') + bool(plan.variables['dockerhub_secret_arn']),
        'master_secret': bool(plan.only('aws_rds_cluster')[1]['manage_master_user_password']),
        'registry': plan.variables['image'].split('/')[0],
        'pipeline': (Path(__file__).parents[2] / '.github/workflows/deploy.yml').exists(),
    }


def text(plan: dict) -> str:
    """What architecture.json must be for a plan as `tofu show -json` prints it."""
    return json.dumps(model(Plan(plan)), indent=2) + '\n'


if __name__ == '__main__':
    sys.stdout.write(text(json.load(sys.stdin)))
