locals {
  nat_zones = toset(var.nat_per_zone ? var.availability_zones : [var.availability_zones[0]])
}

resource "aws_internet_gateway" "public" {
  tags   = { Name = var.name }
  vpc_id = aws_vpc.shop.id
}

resource "aws_eip" "nat" {
  for_each = local.nat_zones

  domain = "vpc"
  tags   = { Name = "${var.name}-nat-${each.key}" }
}

resource "aws_nat_gateway" "outbound" {
  for_each = local.nat_zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = { Name = "${var.name}-${each.key}" }

  depends_on = [aws_internet_gateway.public]
}
