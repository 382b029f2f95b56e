resource "aws_appautoscaling_target" "tasks" {
  max_capacity       = var.tasks_max
  min_capacity       = var.tasks_min
  resource_id        = "service/${aws_ecs_cluster.shop.name}/${aws_ecs_service.api.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"
}

locals {
  targets = {
    cpu      = { label = null, metric = "ECSServiceAverageCPUUtilization", value = var.cpu_target }
    requests = { label = "${aws_lb.public.arn_suffix}/${aws_lb_target_group.api.arn_suffix}", metric = "ALBRequestCountPerTarget", value = var.requests_per_task }
  }
}

resource "aws_appautoscaling_policy" "target" {
  for_each = local.targets

  name               = "${var.name}-${each.key}"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.tasks.resource_id
  scalable_dimension = aws_appautoscaling_target.tasks.scalable_dimension
  service_namespace  = aws_appautoscaling_target.tasks.service_namespace

  # Out at once, in only after five quiet minutes: a flash sale breathes.
  target_tracking_scaling_policy_configuration {
    scale_in_cooldown  = 300
    scale_out_cooldown = 30
    target_value       = each.value.value

    predefined_metric_specification {
      predefined_metric_type = each.value.metric
      resource_label         = each.value.label
    }
  }
}
