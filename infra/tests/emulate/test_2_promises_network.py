"""Read back the network."""
ANYWHERE = '0.0.0.0/0'


def rules(permissions: list[dict]) -> set[tuple]:
    """(protocol, from, to, who) of each."""
    return {(one['IpProtocol'], one.get('FromPort'), one.get('ToPort'), who)
            for one in permissions for who in [*(block['CidrIp'] for block in one['IpRanges']), *(block['CidrIpv6'] for block in one.get('Ipv6Ranges', [])), *(pair['GroupId'] for pair in one['UserIdGroupPairs'])]}


def test_the_internet_reaches_the_load_balancer_alone(groups):
    from_everywhere = {name for name, group in groups.items() if any(rule[3] in (ANYWHERE, '::/0') for rule in rules(group['IpPermissions']))}
    assert from_everywhere == {'load-balancer'}
    assert {rule[:3] for rule in rules(groups['load-balancer']['IpPermissions'])} == {('tcp', 80, 80), ('tcp', 443, 443)}


def test_the_load_balancer_is_public_and_reaches_the_tasks_alone(aws, groups, tables):
    (balancer,) = aws('elbv2').describe_load_balancers()['LoadBalancers']
    public = {one['SubnetId'] for one in tables['public']['Associations'] if 'SubnetId' in one}
    assert {zone['SubnetId'] for zone in balancer['AvailabilityZones']} == public and balancer['SecurityGroups'] == [groups['load-balancer']['GroupId']]
    assert rules(groups['load-balancer']['IpPermissionsEgress']) == {('tcp', 3000, 3000, groups['tasks']['GroupId'])}


def test_tasks_are_reached_by_the_load_balancer_alone(groups):
    assert rules(groups['tasks']['IpPermissions']) == {('tcp', 3000, 3000, groups['load-balancer']['GroupId'])}


def test_tasks_reach_443_and_the_database_alone(groups):
    assert rules(groups['tasks']['IpPermissionsEgress']) == {('tcp', 443, 443, ANYWHERE), ('tcp', 5432, 5432, groups['database']['GroupId'])}


def test_the_database_is_reached_by_the_tasks_on_5432_alone(groups, cluster):
    assert rules(groups['database']['IpPermissions']) == {('tcp', 5432, 5432, groups['tasks']['GroupId'])}
    assert rules(groups['database']['IpPermissionsEgress']) == set()
    assert [group['VpcSecurityGroupId'] for group in cluster['VpcSecurityGroups']] == [groups['database']['GroupId']]


def test_the_default_security_group_is_closed(groups):
    assert groups['default']['IpPermissions'] == [] and groups['default']['IpPermissionsEgress'] == []


def test_private_subnets_have_no_way_to_the_internet_gateway(tables):
    with_gateway = {name for name, table in tables.items() if any(route.get('GatewayId', '').startswith('igw-') for route in table['Routes'])}
    assert with_gateway == {'public'}


def test_tasks_go_out_by_the_nat_gateway_and_the_database_by_nothing(tables, within):
    (gateway,) = [one for one in within('describe_nat_gateways', 'NatGateways') if one['State'] == 'available']
    for zone in 'ab':
        assert gateway['NatGatewayId'] in {route.get('NatGatewayId') for route in tables[f'application-eu-central-1{zone}']['Routes']}
    assert {route['GatewayId'] for route in tables['database']['Routes']} == {'local'}


def test_no_subnet_gives_public_addresses_and_each_kind_is_in_two_zones(within):
    subnets = within('describe_subnets', 'Subnets')
    assert not any(subnet['MapPublicIpOnLaunch'] for subnet in subnets)
    assert len(subnets) == 6 and len({subnet['AvailabilityZone'] for subnet in subnets}) == 2


def test_s3_is_reached_without_the_nat_gateway(within):
    assert [(one['VpcEndpointType'], one['ServiceName']) for one in within('describe_vpc_endpoints', 'VpcEndpoints')] == [('Gateway', 'com.amazonaws.eu-central-1.s3')]
