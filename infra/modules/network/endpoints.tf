resource "aws_vpc_endpoint" "s3" {
  route_table_ids   = [for table in aws_route_table.application : table.id]
  service_name      = "com.amazonaws.${var.region}.s3"
  tags              = { Name = "${var.name}-s3" }
  vpc_endpoint_type = "Gateway"
  vpc_id            = aws_vpc.shop.id
}

resource "aws_vpc_endpoint" "service" {
  for_each = var.vpc_endpoints

  private_dns_enabled = true
  security_group_ids  = aws_security_group.endpoints[*].id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  subnet_ids          = [for subnet in aws_subnet.application : subnet.id]
  tags                = { Name = "${var.name}-${each.key}" }
  vpc_endpoint_type   = "Interface"
  vpc_id              = aws_vpc.shop.id
}

resource "aws_security_group" "endpoints" {
  count = length(var.vpc_endpoints) > 0 ? 1 : 0

  description = "Endpoints of AWS services, for the subnets of the application"
  name        = "${var.name}-endpoints"
  vpc_id      = aws_vpc.shop.id
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = length(var.vpc_endpoints) > 0 ? local.zones : {}

  cidr_ipv4         = aws_subnet.application[each.key].cidr_block
  description       = "TLS from the application in ${each.key}"
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.endpoints[0].id
  to_port           = 443
}
