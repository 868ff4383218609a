"""What people see and press: Discord turned into actions, events turned into messages."""
