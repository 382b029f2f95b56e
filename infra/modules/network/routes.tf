resource "aws_route_table" "public" {
  tags   = { Name = "${var.name}-public" }
  vpc_id = aws_vpc.shop.id
}

resource "aws_route" "internet" {
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.public.id
  route_table_id         = aws_route_table.public.id
}

resource "aws_route_table_association" "public" {
  for_each = local.zones

  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public[each.key].id
}

resource "aws_route_table" "application" {
  for_each = local.zones

  tags   = { Name = "${var.name}-application-${each.key}" }
  vpc_id = aws_vpc.shop.id
}

resource "aws_route" "outbound" {
  for_each = local.zones

  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.outbound[var.nat_per_zone ? each.key : var.availability_zones[0]].id
  route_table_id         = aws_route_table.application[each.key].id
}

resource "aws_route_table_association" "application" {
  for_each = local.zones

  route_table_id = aws_route_table.application[each.key].id
  subnet_id      = aws_subnet.application[each.key].id
}

# No route but the VPC's own: the database neither reaches the internet nor is reached from it.
resource "aws_route_table" "database" {
  tags   = { Name = "${var.name}-database" }
  vpc_id = aws_vpc.shop.id
}

resource "aws_route_table_association" "database" {
  for_each = local.zones

  route_table_id = aws_route_table.database.id
  subnet_id      = aws_subnet.database[each.key].id
}
