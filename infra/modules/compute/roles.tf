locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

# What ECS may do to start a task: one role for each, so that the API's can not read the migration's password.
resource "aws_iam_role" "execution" {
  for_each = local.containers

  assume_role_policy   = local.trust
  name                 = "${var.name}-${each.key}-execution"
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_iam_role_policy" "execution" {
  for_each = local.containers

  name = "start"
  role = aws_iam_role.execution[each.key].name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Effect = "Allow", Resource = "${var.log_group.arn}:log-stream:${each.key}/*" },
      { Action = "secretsmanager:GetSecretValue", Effect = "Allow", Resource = distinct(concat([for place in values(each.value.secrets) : replace(place, "/^((?:[^:]*:){6}[^:]*):.*$/", "$1")], var.dockerhub_secret_arn[*])) },
      { Action = "kms:Decrypt", Effect = "Allow", Resource = var.kms_key_arn },
    ]
  })
}

# What the program itself may do at AWS: nothing.
resource "aws_iam_role" "task" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })

  name                 = "${var.name}-task"
  permissions_boundary = var.permissions_boundary_arn
}
