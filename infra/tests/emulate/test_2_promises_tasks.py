"""Read back the tasks."""
import json
import urllib.parse

import pytest
from readings import NAME


def document(policy) -> dict:
    return policy if isinstance(policy, dict) else json.loads(urllib.parse.unquote(policy))


def test_the_service_runs_in_private_subnets_without_a_public_address(service, within, groups):
    network = service['networkConfiguration']['awsvpcConfiguration']
    private = {subnet['SubnetId'] for subnet in within('describe_subnets', 'Subnets') if any('-application-' in tag['Value'] for tag in subnet['Tags'])}
    assert network['assignPublicIp'] == 'DISABLED' and set(network['subnets']) == private and network['securityGroups'] == [groups['tasks']['GroupId']]


def test_a_deployment_that_fails_is_rolled_back(service):
    assert service['deploymentConfiguration']['deploymentCircuitBreaker'] == {'enable': True, 'rollback': True}


def test_dev_is_on_spot_alone_and_nobody_enters_a_task(service):
    strategy = {one['capacityProvider']: (one.get('base', 0), one['weight']) for one in service['capacityProviderStrategy']}
    assert strategy == {'FARGATE': (0, 0), 'FARGATE_SPOT': (0, 100)} and not service['enableExecuteCommand']


@pytest.mark.parametrize('name', ['api', 'migration'])
def test_no_secret_stands_in_the_plain_environment(definitions, aws, name):
    (container,) = definitions[name]['containerDefinitions']
    suspicious = [one['name'] for one in container['environment'] if any(word in one['name'].upper() for word in ('PASSWORD', 'SECRET', 'TOKEN', 'CREDENTIAL', 'PRIVATE', 'DATABASE_URL'))]
    assert suspicious == []
    (secret,) = container['secrets']
    own = aws('secretsmanager').describe_secret(SecretId=f'{NAME}/database/{"app" if name == "api" else name}')['ARN']
    assert secret == {'name': 'DATABASE_PASSWORD', 'valueFrom': f'{own}:password::'}


@pytest.mark.parametrize('name', ['api', 'migration'])
def test_a_container_has_no_privilege(definitions, name):
    (container,) = definitions[name]['containerDefinitions']
    assert container['user'] == '65532:65532' and container['readonlyRootFilesystem'] and not container['privileged']
    assert container['linuxParameters']['capabilities'] == {'add': [], 'drop': ['ALL']}


@pytest.mark.parametrize('name', ['api', 'migration'])
def test_logs_block_nothing_and_go_to_a_group_that_is_there(definitions, aws, name):
    log = definitions[name]['containerDefinitions'][0]['logConfiguration']
    assert log['logDriver'] == 'awslogs' and log['options']['mode'] == 'non-blocking'
    assert [group['logGroupName'] for group in aws('logs').describe_log_groups(logGroupNamePrefix=log['options']['awslogs-group'])['logGroups']] == [f'/{NAME}/application']


def test_scaling_has_its_bounds_and_both_policies(aws):
    scaling = aws('application-autoscaling')
    (target,) = scaling.describe_scalable_targets(ServiceNamespace='ecs')['ScalableTargets']
    assert (target['MinCapacity'], target['MaxCapacity'], target['ResourceId']) == (1, 2, f'service/{NAME}/api')
    policies = [policy['TargetTrackingScalingPolicyConfiguration'] for policy in scaling.describe_scaling_policies(ServiceNamespace='ecs')['ScalingPolicies']]
    assert {policy['PredefinedMetricSpecification']['PredefinedMetricType'] for policy in policies} == {'ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget'}
    assert all(policy['ScaleInCooldown'] > policy['ScaleOutCooldown'] for policy in policies)


def test_the_health_check_asks_for_readiness(aws):
    (group,) = aws('elbv2').describe_target_groups()['TargetGroups']
    assert (group['HealthCheckPath'], group['Matcher']['HttpCode'], group['TargetType'], group['Port']) == ('/health/ready', '200', 'ip', 3000)


def test_roles_trust_one_service_each_and_no_wildcard(aws):
    iam = aws('iam')
    ours = [role for role in iam.list_roles()['Roles'] if role['RoleName'].startswith(NAME)]
    trusted = {role['RoleName'].removeprefix(f'{NAME}-'): [statement['Principal'] for statement in document(role['AssumeRolePolicyDocument'])['Statement']] for role in ours}
    tasks = [{'Service': 'ecs-tasks.amazonaws.com'}]
    assert trusted == {'api-execution': tasks, 'migration-execution': tasks, 'task': tasks, 'database-monitoring': [{'Service': 'monitoring.rds.amazonaws.com'}]}


@pytest.mark.parametrize('name', ['api', 'migration'])
def test_a_task_is_started_with_its_own_secret_and_no_other(aws, definitions, name):
    iam, role = aws('iam'), definitions[name]['executionRoleArn'].rsplit('/', 1)[1]
    statements = document(iam.get_role_policy(RoleName=role, PolicyName='start')['PolicyDocument'])['Statement']
    readable = [resource for statement in statements if statement['Action'] == 'secretsmanager:GetSecretValue' for resource in statement['Resource']]
    assert [f'{arn}:password::' for arn in readable] == [definitions[name]['containerDefinitions'][0]['secrets'][0]['valueFrom']]
    assert not any(statement['Action'] == '*' or statement['Resource'] == '*' for statement in statements)


def test_the_program_may_do_nothing_at_aws(aws, definitions):
    iam, roles = aws('iam'), {definition['taskRoleArn'].rsplit('/', 1)[1] for definition in definitions.values()}
    assert roles == {f'{NAME}-task'}
    assert iam.list_role_policies(RoleName=f'{NAME}-task')['PolicyNames'] == [] and iam.list_attached_role_policies(RoleName=f'{NAME}-task')['AttachedPolicies'] == []
