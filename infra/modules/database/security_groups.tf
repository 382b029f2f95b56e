resource "aws_security_group" "database" {
  description = "Aurora, reached by the tasks alone"
  name        = "${var.name}-database"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "tasks" {
  description                  = "PostgreSQL from the tasks"
  from_port                    = 5432
  ip_protocol                  = "tcp"
  referenced_security_group_id = var.client_security_group_id
  security_group_id            = aws_security_group.database.id
  to_port                      = 5432
}
