import { join } from 'node:path';
import { pythonWith } from '../support/python.mjs';

// Maven and Go keep what they fetch where they always do.
const jar = 'openapi-generator-cli';
const version = '7.17.0';
const oapiCodegen = 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2';
const copyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

const openapiGenerator = (generator, folder, contract, client, options) => [
  ['mvn', '-q', `${copyPlugin}:copy`, `-Dartifact=org.openapitools:${jar}:${version}`, `-DoutputDirectory=${folder}`],
  ['java', '-jar', `${jar}-${version}.jar`, 'generate', '-g', generator, '-i', contract, '-o', client, ...options],
];

/**
 * Each generator as the commands that make a client of the contract, compile it, and list the products of a server. They run in a folder of
 * their own that begins as a copy of `program`.
 */
export const generators = [
  {
    name: `openapi-generator ${version}, typescript-fetch`, program: 'typescript',
    make: (folder, contract) => openapiGenerator('typescript-fetch', folder, contract, 'client', ['--additional-properties=importFileExtension=.js']),
    compile: () => [[process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.']],
    list: (server) => [process.execPath, 'js/list.js', server],
  },
  {
    name: `openapi-generator ${version}, java (native)`, program: 'java',
    make: (folder, contract) => openapiGenerator('java', folder, contract, 'client', ['--library', 'native', '--additional-properties=openApiNullable=false,hideGenerationTimestamp=true']),
    compile: () => [
      ['mvn', '-q', '-f', 'client', 'compile', `${copyPlugin}:copy-dependencies`, '-DoutputDirectory=target/lib'],
      ['javac', '-cp', classpath, '-d', '.', 'List.java'],
    ],
    list: (server) => ['java', '-cp', classpath, 'List', server],
  },
  {
    name: 'openapi-python-client 0.29.0', program: 'python', env: () => pythonWith('test/clients/python/requirements.txt').env,
    make: (folder, contract) => [['openapi-python-client', 'generate', '--path', contract, '--config', 'openapi-python-client.yaml', '--fail-on-warning', '--meta', 'none', '--output-path', 'atelier_client']],
    compile: () => [['python', '-W', 'error', '-m', 'compileall', '-q', 'atelier_client'], ['python', '-c', everyModule]],
    list: (server) => ['python', 'list.py', server],
  },
  {
    name: 'oapi-codegen 2.8.2', program: 'go',
    make: (folder, contract) => [['go', 'run', oapiCodegen, '-generate', 'types,client', '-package', 'atelier', '-o', join('atelier', 'atelier.go'), contract]],
    compile: () => [['go', 'vet', './...'], ['go', 'build', '-o', 'list', '.']],
    list: (server) => ['./list', server],
  },
];

const classpath = ['.', 'client/target/classes', 'client/target/lib/*'].join(process.platform === 'win32' ? ';' : ':');
const everyModule = 'import importlib, pkgutil, atelier_client as c; [importlib.import_module(m.name) for m in pkgutil.walk_packages(c.__path__, "atelier_client.")]';
