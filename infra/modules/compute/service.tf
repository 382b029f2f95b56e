resource "aws_ecs_service" "api" {
  availability_zone_rebalancing      = "ENABLED"
  cluster                            = aws_ecs_cluster.shop.id
  deployment_maximum_percent         = 200
  deployment_minimum_healthy_percent = 100
  desired_count                      = var.tasks_min
  enable_ecs_managed_tags            = true
  enable_execute_command             = false
  force_new_deployment               = true # without it the provider makes the service anew when the share of Spot changes
  health_check_grace_period_seconds  = 60
  name                               = "api"
  platform_version                   = "LATEST"
  propagate_tags                     = "SERVICE"
  task_definition                    = aws_ecs_task_definition.task["api"].arn

  alarms {
    alarm_names = var.alarm_names
    enable      = true
    rollback    = true
  }

  # One task is always on demand, unless all may be on Spot; of the others as many on Spot as the variable says.
  capacity_provider_strategy {
    base              = var.spot_percent < 100 ? 1 : 0
    capacity_provider = "FARGATE"
    weight            = 100 - var.spot_percent
  }

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = var.spot_percent
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    container_name   = "api"
    container_port   = local.port
    target_group_arn = aws_lb_target_group.api.arn
  }

  network_configuration {
    assign_public_ip = false
    security_groups  = [aws_security_group.tasks.id]
    subnets          = var.application_subnet_ids
  }

  # Scaling owns the count, and the pipeline the revision: an apply makes a new one, which the service gets after the migration.
  lifecycle {
    ignore_changes = [desired_count, task_definition]
  }

  depends_on = [aws_ecs_cluster_capacity_providers.fargate, aws_lb_listener.api, aws_iam_role_policy.execution]
}
