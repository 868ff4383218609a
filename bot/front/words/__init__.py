"""Every sentence that people read. Pure: values in, Discord's markdown out."""
