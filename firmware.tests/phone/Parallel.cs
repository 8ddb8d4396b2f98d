// Ten minutes of live frames mostly wait: others may run beside them. Each test has a mat, a bus and a browser of its own.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.MethodLevel)]
