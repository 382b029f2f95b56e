"""Scale, and grow as production is."""


def bounds(aws) -> tuple[int, int]:
    (target,) = aws('application-autoscaling').describe_scalable_targets(ServiceNamespace='ecs')['ScalableTargets']
    return target['MinCapacity'], target['MaxCapacity']


def desired(aws) -> int:
    return aws('ecs').describe_services(cluster='atelier-dev', services=['api'])['services'][0]['desiredCount']


def test_what_a_rollout_notes_on_a_revision_is_no_drift(stack):
    stack.tofu('plan', '-detailed-exitcode', *stack.given())


def test_the_variables_move_the_bounds(stack, aws):
    told = stack.apply(tasks_min='2', tasks_max='6')
    assert '0 added, 1 changed, 0 destroyed' in told
    assert bounds(aws) == (2, 6)


def test_scaling_owns_the_count(stack, aws):
    aws('ecs').update_service(cluster='atelier-dev', service='api', desiredCount=2)
    stack.tofu('plan', '-detailed-exitcode', *stack.given())  # 0: nothing to change
    assert desired(aws) == 2


def test_production_has_a_nat_gateway_a_zone_a_reader_flow_logs_and_a_firewall(stack, aws):
    stack.apply(nat_per_zone='true', database_instances='2', flow_logs='true', waf_requests='10000')
    ec2 = aws('ec2')
    gateways = {one['NatGatewayId']: one['SubnetId'] for one in ec2.describe_nat_gateways()['NatGateways'] if one['State'] == 'available'}
    zones = {subnet['SubnetId']: subnet['AvailabilityZone'] for subnet in ec2.describe_subnets(SubnetIds=list(gateways.values()))['Subnets']}
    assert set(zones.values()) == {'eu-central-1a', 'eu-central-1b'}
    for zone in set(zones.values()):
        (table,) = ec2.describe_route_tables(Filters=[{'Name': 'tag:Name', 'Values': [f'atelier-dev-application-{zone}']}])['RouteTables']
        (gateway,) = [route['NatGatewayId'] for route in table['Routes'] if 'NatGatewayId' in route]
        assert zones[gateways[gateway]] == zone
    (cluster,) = aws('rds').describe_db_clusters()['DBClusters']
    assert len(cluster['DBClusterMembers']) == 2
    (api,) = aws('ecs').describe_task_definition(taskDefinition=stack.outputs()['task_definition_arns']['api'])['taskDefinition']['containerDefinitions']
    assert {'name': 'DATABASE_READER_HOST', 'value': cluster['ReaderEndpoint']} in api['environment']
    assert [log['LogDestinationType'] for log in ec2.describe_flow_logs()['FlowLogs']] == ['cloud-watch-logs']
    (balancer,) = aws('elbv2').describe_load_balancers()['LoadBalancers']
    assert aws('wafv2').get_web_acl_for_resource(ResourceArn=balancer['LoadBalancerArn'])['WebACL']['Name'] == 'atelier-dev'
    groups = aws('logs').describe_log_groups()['logGroups']
    assert {group['logGroupName'] for group in groups if group.get('retentionInDays') != 14} == set()
