resource "aws_ecs_task_definition" "task" {
  for_each = local.containers

  cpu                      = var.cpu
  execution_role_arn       = aws_iam_role.execution[each.key].arn
  family                   = "${var.name}-${each.key}"
  memory                   = var.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  skip_destroy             = true # a revision that is replaced stays ACTIVE, or nobody could go back to it
  task_role_arn            = aws_iam_role.task.arn

  container_definitions = jsonencode([merge({ for name, value in local.container : name => value if value != null }, each.value.healthCheck == null ? {} : { healthCheck = each.value.healthCheck }, {
    command      = each.value.command
    environment  = each.value.environment
    name         = each.key
    portMappings = each.value.portMappings
    secrets      = [{ name = "DATABASE_PASSWORD", valueFrom = "${each.value.secret}:password::" }]

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = var.log_group.name
        "awslogs-region"        = var.region
        "awslogs-stream-prefix" = each.key
        "max-buffer-size"       = "8m"
        "mode"                  = "non-blocking"
      }
    }
  })])

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }
}
