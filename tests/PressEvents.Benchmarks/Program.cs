Console.Error.Write("");
