// The vendor's own GROQ evaluator over HTTP: POST {query, params, documents} answers {ms, query, result}, and
// POST {queries: [{query, params}], documents} answers [{result} or {error}].
// It prints "PORT n" once it listens on loopback, and ends when its standard input closes.
import http from 'node:http'
import {evaluate, parse} from 'groq-js'

async function read(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

async function run({query, params = {}}, dataset) {
  const value = await evaluate(parse(query, {params}), {dataset, params})
  return value.get()
}

const failure = (problem) => ({error: {type: 'queryParseError', description: String(problem.message)}})

async function runAll(queries, dataset) {
  const results = []
  for (const query of queries) {
    results.push(await run(query, dataset).then((result) => ({result}), failure))
  }
  return results
}

const server = http.createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  try {
    const {documents = [], queries, ...single} = await read(request)
    if (queries) {
      response.end(JSON.stringify(await runAll(queries, documents)))
      return
    }
    const started = performance.now()
    const result = await run(single, documents)
    response.end(JSON.stringify({ms: Math.round(performance.now() - started), query: single.query, result}))
  } catch (problem) {
    response.statusCode = 400
    response.end(JSON.stringify(failure(problem)))
  }
})

server.listen(0, '127.0.0.1', () => console.log('PORT ' + server.address().port))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
