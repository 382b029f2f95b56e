# The roles of PostgreSQL: tasks read and write rows, migrations own the tables, the master user is RDS's own.
# scripts/infra-roles.sh makes the roles and the values, so that no password stands in the state.
resource "aws_secretsmanager_secret" "role" {
  # checkov:skip=CKV2_AWS_57:A task reads its password when it starts; infra-roles.sh changes it and starts new tasks in one go, a timer would cut off running ones
  for_each = toset(["app", "migration"])

  description             = "User and password of the role atelier_${each.key}"
  kms_key_id              = var.kms_key_arn
  name                    = "${var.name}/database/${each.key}"
  recovery_window_in_days = var.deletion_protection ? 30 : 0
}
