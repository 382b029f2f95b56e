"""Everything that can be left over, kind by kind."""
from collections.abc import Callable


def inventory(aws: Callable) -> dict[str, list[str]]:
    """What there is of each kind that the configuration makes, by name or id; what AWS itself puts into an account is not counted."""
    ec2, ecs, elb, iam, rds = aws('ec2'), aws('ecs'), aws('elbv2'), aws('iam'), aws('rds')
    logs, kms, cloudwatch, scaling = aws('logs'), aws('kms'), aws('cloudwatch'), aws('application-autoscaling')
    vpcs = [vpc['VpcId'] for vpc in ec2.describe_vpcs()['Vpcs'] if not vpc['IsDefault']]
    balancers = [one['LoadBalancerArn'] for one in elb.describe_load_balancers()['LoadBalancers']]
    clusters = [one['clusterArn'] for one in ecs.describe_clusters(clusters=ecs.list_clusters()['clusterArns'])['clusters'] if one['status'] == 'ACTIVE']
    defaults = {vpc['VpcId'] for vpc in ec2.describe_vpcs()['Vpcs'] if vpc['IsDefault']}

    def within(action: str, key: str, name: str) -> list[str]:
        return [one[name] for one in getattr(ec2, action)()[key] if one['VpcId'] not in defaults]

    keys = [kms.describe_key(KeyId=key['KeyId'])['KeyMetadata'] for key in kms.list_keys()['Keys']]
    return {
        'vpc': vpcs,
        'subnet': within('describe_subnets', 'Subnets', 'SubnetId'),
        'security group': within('describe_security_groups', 'SecurityGroups', 'GroupId'),
        'route table': within('describe_route_tables', 'RouteTables', 'RouteTableId'),
        'vpc endpoint': [one['VpcEndpointId'] for one in ec2.describe_vpc_endpoints()['VpcEndpoints'] if one['State'] != 'deleted'],
        'internet gateway': [one['InternetGatewayId'] for one in ec2.describe_internet_gateways()['InternetGateways']],
        'nat gateway': [one['NatGatewayId'] for one in ec2.describe_nat_gateways()['NatGateways'] if one['State'] != 'deleted'],
        'address': [one['AllocationId'] for one in ec2.describe_addresses()['Addresses']],
        'load balancer': balancers,
        'listener': [one['ListenerArn'] for arn in balancers for one in elb.describe_listeners(LoadBalancerArn=arn)['Listeners']],
        'target group': [one['TargetGroupArn'] for one in elb.describe_target_groups()['TargetGroups']],
        'ecs cluster': clusters,
        'ecs service': [one['serviceArn'] for arn in clusters for one in ecs.describe_services(cluster=arn, services=['api'])['services'] if one['status'] == 'ACTIVE'],
        'task definition': ecs.list_task_definitions(status='ACTIVE')['taskDefinitionArns'],
        'scalable target': [one['ResourceId'] for one in scaling.describe_scalable_targets(ServiceNamespace='ecs')['ScalableTargets']],
        'scaling policy': [one['PolicyName'] for one in scaling.describe_scaling_policies(ServiceNamespace='ecs')['ScalingPolicies']],
        'database cluster': [one['DBClusterIdentifier'] for one in rds.describe_db_clusters()['DBClusters']],
        'database instance': [one['DBInstanceIdentifier'] for one in rds.describe_db_instances()['DBInstances']],
        'database subnet group': [one['DBSubnetGroupName'] for one in rds.describe_db_subnet_groups()['DBSubnetGroups']],
        'parameter group': [one['DBClusterParameterGroupName'] for one in rds.describe_db_cluster_parameter_groups()['DBClusterParameterGroups'] if not one['DBClusterParameterGroupName'].startswith('default.')],
        'secret': [one['Name'] for one in aws('secretsmanager').list_secrets(IncludePlannedDeletion=True)['SecretList']],
        'key': [key['KeyId'] for key in keys if key['KeyManager'] == 'CUSTOMER' and key['KeyState'] != 'PendingDeletion'],
        'alias': [one['AliasName'] for one in kms.list_aliases()['Aliases'] if not one['AliasName'].startswith('alias/aws/')],
        'role': [role['RoleName'] for role in iam.list_roles()['Roles'] if not role['Path'].startswith('/aws-service-role/')],
        'log group': [one['logGroupName'] for one in logs.describe_log_groups()['logGroups']],
        'metric filter': [one['filterName'] for one in logs.describe_metric_filters()['metricFilters']],
        'alarm': [one['AlarmName'] for one in cloudwatch.describe_alarms()['MetricAlarms']],
        'dashboard': [one['DashboardName'] for one in cloudwatch.list_dashboards()['DashboardEntries']],
        'topic': [one['TopicArn'] for one in aws('sns').list_topics()['Topics']],
        'flow log': [one['FlowLogId'] for one in ec2.describe_flow_logs()['FlowLogs']],
        'firewall': [one['Name'] for one in aws('wafv2').list_web_acls(Scope='REGIONAL')['WebACLs']],
        'budget': [one['BudgetName'] for one in aws('budgets').describe_budgets(AccountId='123456789012')['Budgets']],
    }
