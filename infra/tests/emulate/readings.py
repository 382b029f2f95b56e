"""What was applied, as the cloud tells it: fixtures for the promises."""
import pytest

NAME = 'atelier-dev'


@pytest.fixture(scope='session')
def vpc(aws):
    (shop,) = aws('ec2').describe_vpcs(Filters=[{'Name': 'tag:Name', 'Values': [NAME]}])['Vpcs']
    return shop['VpcId']


@pytest.fixture(scope='session')
def within(aws, vpc):
    """within('describe_subnets', 'Subnets') lists things of the VPC."""
    return lambda action, key: getattr(aws('ec2'), action)(Filters=[{'Name': 'vpc-id', 'Values': [vpc]}])[key]


@pytest.fixture(scope='session')
def groups(within):
    return {group['GroupName'].removeprefix(f'{NAME}-'): group for group in within('describe_security_groups', 'SecurityGroups')}


@pytest.fixture(scope='session')
def tables(within):
    """Routes by the name of their table: what of the world goes where."""
    named = {next(tag['Value'] for tag in table['Tags'] if tag['Key'] == 'Name'): table for table in within('describe_route_tables', 'RouteTables') if table.get('Tags')}
    return {name.removeprefix(f'{NAME}-'): table for name, table in named.items()}


@pytest.fixture(scope='session')
def definitions(aws, stack):
    return {name: aws('ecs').describe_task_definition(taskDefinition=arn)['taskDefinition'] for name, arn in stack.outputs()['task_definition_arns'].items()}


@pytest.fixture(scope='session')
def service(aws):
    (service,) = aws('ecs').describe_services(cluster=NAME, services=['api'])['services']
    return service


@pytest.fixture(scope='session')
def cluster(aws):
    (cluster,) = aws('rds').describe_db_clusters()['DBClusters']
    return cluster
